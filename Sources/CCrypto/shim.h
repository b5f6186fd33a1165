// libcrypto (the library that libcurl brings): SHA-256 through EVP.
#include <openssl/evp.h>
