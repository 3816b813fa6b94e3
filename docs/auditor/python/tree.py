"""The tree of hashes of RFC 9162 section 2.1, and its two proofs."""
from basics import need, sha256


def leaf_hash(entry):
    return sha256(b'\x00' + entry)


def node_hash(left, right):
    return sha256(b'\x01' + left + right)


def root_of(hashes):
    """Level by level: pair up, and pass an odd last one on."""
    if not hashes:
        return sha256(b'')
    while len(hashes) > 1:
        pairs = [node_hash(hashes[at], hashes[at + 1]) for at in range(0, len(hashes) - 1, 2)]
        hashes = pairs + ([hashes[-1]] if len(hashes) % 2 else [])
    return hashes[0]


def roots_at(leaves, sizes):
    """The root at each of these sizes that is reached, in one pass (section 2.1.2): {size: root}."""
    roots = {0: root_of([])}
    stack = []
    for count, leaf in enumerate(leaves, 1):
        stack.append(leaf)
        for _ in range((count & -count).bit_length() - 1):
            right, left = stack.pop(), stack.pop()
            stack.append(node_hash(left, right))
        if count in sizes:
            root = stack[-1]
            for left in reversed(stack[:-1]):
                root = node_hash(left, root)
            roots[count] = root
    return roots


def split(size):
    """The largest power of two below the size."""
    return 1 << (size - 1).bit_length() - 1


def root_by_path(index, size, leaf, path):
    """The root that an inclusion proof leads to: PATH of section 2.1.3.1, read backwards."""
    if size == 1:
        need(not path, 'the proof has more hashes than it takes')
        return leaf
    need(path, 'the proof has fewer hashes than it takes')
    middle = split(size)
    if index < middle:
        return node_hash(root_by_path(index, middle, leaf, path[:-1]), path[-1])
    return node_hash(path[-1], root_by_path(index - middle, size - middle, leaf, path[:-1]))


def check_inclusion(index, size, leaf, path, root):
    need(index < size, f'there is no entry {index} in a tree of {size}')
    need(root_by_path(index, size, leaf, path) == root, 'the proof does not lead to the root')


def check_consistency(size1, size2, root1, root2, proof):
    """That the tree of size2 begins with the tree of size1 (section 2.1.4.1)."""
    need(size1 <= size2, f'{size1} entries are more than {size2}')
    if size1 == 0:
        need(not proof and root1 == root_of([]), 'of nothing there is nothing to prove')
        return
    first, second = roots_by_proof(size1, size2, proof, True, root1)
    need(first == root1 and second == root2, 'the proof does not lead from one root to the other')


def roots_by_proof(m, n, proof, whole, root1):
    """SUBPROOF read backwards: the root of the first m leaves and the root of all n."""
    if m == n:
        need(len(proof) == (0 if whole else 1), 'the proof has another number of hashes than it takes')
        return (root1, root1) if whole else (proof[0], proof[0])
    need(proof, 'the proof has fewer hashes than it takes')
    middle = split(n)
    if m <= middle:
        first, left = roots_by_proof(m, middle, proof[:-1], whole, root1)
        return first, node_hash(left, proof[-1])
    first, right = roots_by_proof(m - middle, n - middle, proof[:-1], False, root1)
    return node_hash(proof[-1], first), node_hash(proof[-1], right)
