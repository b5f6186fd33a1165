#!/usr/bin/env python3
"""Writes the single-byte charsets of glibc's iconv, with their aliases, as Swift (needs Debian's libc-bin).

Usage: scripts/generate-charset-tables.py > Sources/WinnowDetection/Charset/SingleByteCharset+Tables.swift
"""
import ctypes
import glob
import re
import textwrap

NAMES = """
CP1250 CP1251 CP1252 CP1253 CP1254 CP1256 CP1257 CP874 TIS-620 KOI8-R KOI8-U CP866 CP852 CP855 CP737 CP862 CP775 CP437
CP850 MACINTOSH MAC-CYRILLIC MAC-CENTRALEUROPE GEORGIAN-PS ISO-8859-1 ISO-8859-2 ISO-8859-3 ISO-8859-4 ISO-8859-5
ISO-8859-6 ISO-8859-7 ISO-8859-8 ISO-8859-9 ISO-8859-10 ISO-8859-13 ISO-8859-14 ISO-8859-15 ISO-8859-16
""".split()

libc = ctypes.CDLL(None)
libc.iconv_open.restype = ctypes.c_void_p


def decode(name, data):
    """The text, or None where iconv finds a byte that stands for nothing."""
    handle = libc.iconv_open(b"UTF-16BE", name.encode())
    assert handle != ctypes.c_void_p(-1).value, name
    source = ctypes.create_string_buffer(data, len(data))
    target = ctypes.create_string_buffer(4096)
    pointers = [ctypes.c_void_p(ctypes.addressof(buffer)) for buffer in (source, target)]
    sizes = [ctypes.c_size_t(len(data)), ctypes.c_size_t(len(target))]
    result = libc.iconv(ctypes.c_void_p(handle), ctypes.byref(pointers[0]), ctypes.byref(sizes[0]),
                        ctypes.byref(pointers[1]), ctypes.byref(sizes[1]))
    libc.iconv_close(ctypes.c_void_p(handle))
    return target.raw[:4096 - sizes[1].value].decode("utf-16-be") if result >= 0 else None


def aliases():
    """Every name of the C library's converters, by the name of the converter."""
    of = {}
    for path in glob.glob("/usr/lib/*/gconv/gconv-modules*/*.conf") + glob.glob("/usr/lib/*/gconv/gconv-modules"):
        for line in open(path):
            words = [word.removesuffix("//") for word in line.split()]
            if words[:1] == ["alias"]:
                of[words[1]] = words[2]
    return of


def table(name):
    alone = [decode(name, bytes([byte])) for byte in range(256)]
    assert [ord(text) for text in alone[:128]] == list(range(128)), f"{name} is not a superset of ASCII"
    defined = [byte for byte in range(256) if alone[byte] is not None]
    together = decode(name, bytes(defined))
    assert together == "".join(alone[byte] for byte in defined), f"{name} combines bytes"
    return ["FFFD" if text is None else f"{ord(text):04X}" for text in alone[128:]]


known = aliases()
print("// Written by scripts/generate-charset-tables.py from glibc's iconv. Do not edit.\n")
print("extension SingleByteCharset {")
print("    /// A paragraph for each charset: its names, then what the bytes from 0x80 on stand for, in hexadecimal; FFFD is a byte")
print("    /// that stands for nothing.")
print('    static let tables = """')
for name in NAMES:
    converter = known.get(name, name)
    names = sorted({name, converter} | {alias for alias, target in known.items() if target == converter})
    names = [alias for alias in names if re.fullmatch("[A-Z0-9._-]+", alias)]  # what Charset lets through
    assert all(decode(alias, b"\xe1") == decode(name, b"\xe1") for alias in names), name
    for line in textwrap.wrap(" ".join(names), 110, break_on_hyphens=False):
        print("        " + line)
    units = table(name)
    for start in range(0, 128, 16):
        print("        " + " ".join(units[start:start + 16]))
    print()
print('        """')
print("}")
