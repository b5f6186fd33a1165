/// The folders being watched, as a tree, so that renaming a folder moves everything beneath it in one step.
///
/// Node 0 is the root. A detached folder (renamed away, its destination not seen yet) has no path until it is attached
/// again.
package struct WatchTree {
    /// Names a folder in the tree; valid until the folder is removed.
    package typealias Node = Int32

    private struct Folder {
        var name: [UInt8]
        var parent: Node
        var children: [[UInt8]: Node] = [:]
        var watch: Int32 = -1
        var epoch: UInt32 = 0
    }

    /// The root.
    package static let root: Node = 0

    private static let nowhere: Node = -1

    private var folders: [Folder?] = [Folder(name: [], parent: WatchTree.nowhere)]
    private var free: [Node] = []
    private var nodeByWatch: [Int32: Node] = [:]

    /// Makes a tree of the root alone, not watched.
    package init() {}

    /// How many folders are watched.
    package var watchCount: Int { nodeByWatch.count }

    /// The folder of a watch.
    package func node(watch: Int32) -> Node? { nodeByWatch[watch] }

    /// The watch of a folder; nil when it has none.
    package func watch(of node: Node) -> Int32? {
        guard let watch = folders[Int(node)]?.watch, watch >= 0 else { return nil }
        return watch
    }

    /// The path of a folder; nil while it, or one above it, is detached.
    package func path(of node: Node) -> [UInt8]? {
        var names: [Node] = []
        var bytes = 0
        var current = node
        while current != Self.root {
            guard current != Self.nowhere, let folder = folders[Int(current)] else { return nil }
            names.append(current)
            bytes += folder.name.count + 1
            current = folder.parent
        }
        var path: [UInt8] = []
        path.reserveCapacity(bytes)
        for name in names.reversed() {
            if !path.isEmpty { path.append(UInt8(ascii: "/")) }
            path.append(contentsOf: folders[Int(name)]?.name ?? [])
        }
        return path
    }

    /// The folder at a path, if the tree has it.
    package func node(at path: [UInt8]) -> Node? {
        var node = Self.root
        for name in path.split(separator: UInt8(ascii: "/")) {
            guard let child = folders[Int(node)]?.children[Array(name)] else { return nil }
            node = child
        }
        return node
    }

    /// Adds a folder and those above it that are missing.
    ///
    /// - Parameters:
    ///   - path: The folder.
    ///   - epoch: Marks it as seen by the walk of this number.
    /// - Returns: Its node, new or not.
    package mutating func insert(_ path: [UInt8], epoch: UInt32) -> Node {
        var node = Self.root
        for name in path.split(separator: UInt8(ascii: "/")) {
            let name = Array(name)
            if let child = folders[Int(node)]?.children[name] {
                node = child
            } else {
                let child = allocate(Folder(name: name, parent: node))
                folders[Int(node)]?.children[name] = child
                node = child
            }
        }
        folders[Int(node)]?.epoch = epoch
        return node
    }

    /// Notes the watch of a folder. A folder keeps its watch when it is renamed; so if another node has this watch, that
    /// node's path is outdated, and it loses the watch.
    package mutating func setWatch(_ watch: Int32, of node: Node) {
        if let other = nodeByWatch[watch], other != node { folders[Int(other)]?.watch = -1 }
        if let old = self.watch(of: node), old != watch { nodeByWatch[old] = nil }
        nodeByWatch[watch] = node
        folders[Int(node)]?.watch = watch
    }

    /// The kernel dropped a watch.
    package mutating func forget(watch: Int32) {
        guard let node = nodeByWatch.removeValue(forKey: watch) else { return }
        folders[Int(node)]?.watch = -1
    }

    /// Takes a folder out of its place, with everything beneath it.
    package mutating func detach(_ node: Node) {
        guard let folder = folders[Int(node)], folder.parent != Self.nowhere else { return }
        folders[Int(folder.parent)]?.children[folder.name] = nil
        folders[Int(node)]?.parent = Self.nowhere
    }

    /// Puts a detached folder somewhere else.
    ///
    /// - Parameters:
    ///   - node: The detached folder.
    ///   - parent: The folder it is in now.
    ///   - name: Its name there.
    /// - Returns: The watches of a folder that was there before, which are no longer needed.
    package mutating func attach(_ node: Node, to parent: Node, name: [UInt8]) -> [Int32] {
        var ended: [Int32] = []
        if let replaced = folders[Int(parent)]?.children[name], replaced != node { ended = remove(replaced) }
        folders[Int(node)]?.parent = parent
        folders[Int(node)]?.name = name
        folders[Int(parent)]?.children[name] = node
        return ended
    }

    /// Removes a folder and everything beneath it.
    ///
    /// - Returns: Their watches, for the caller to end.
    package mutating func remove(_ node: Node) -> [Int32] {
        detach(node)
        var ended: [Int32] = []
        var pending = [node]
        while let next = pending.popLast() {
            guard let folder = folders[Int(next)] else { continue }
            pending.append(contentsOf: folder.children.values)
            // Not when another folder took the watch over, see `setWatch`.
            if folder.watch >= 0, nodeByWatch[folder.watch] == next {
                nodeByWatch[folder.watch] = nil
                ended.append(folder.watch)
            }
            folders[Int(next)] = nil
            free.append(next)
        }
        return ended
    }

    /// Removes every folder below the root that the walk of this number did not see.
    ///
    /// - Parameter epoch: The number of a walk over the whole tree that is over.
    /// - Returns: The watches, for the caller to end.
    package mutating func sweep(epoch: UInt32) -> [Int32] {
        var ended: [Int32] = []
        for index in folders.indices.dropFirst() {
            guard let folder = folders[index], folder.epoch < epoch, folder.parent != Self.nowhere else { continue }
            ended.append(contentsOf: remove(Node(index)))
        }
        return ended
    }

    private mutating func allocate(_ folder: Folder) -> Node {
        if let node = free.popLast() {
            folders[Int(node)] = folder
            return node
        }
        folders.append(folder)
        return Node(folders.count - 1)
    }
}
