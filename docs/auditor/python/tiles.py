"""A log published as files (C2SP tlog-tiles)."""
import struct
from pathlib import Path

from basics import need
from tree import leaf_hash, root_of, roots_at


def tile_path(kind, index, width):
    digits = str(index)
    digits = digits.zfill(-(-len(digits) // 3) * 3)
    groups = [digits[at : at + 3] for at in range(0, len(digits), 3)]
    name = '/'.join(['x' + group for group in groups[:-1]] + groups[-1:])
    return f'tile/{kind}/{name}' + ('' if width == 256 else f'.p/{width}')


def read_leaves(folder, size):
    """Hashes of all entries, from the bundles: each entry stands after its length in two bytes."""
    leaves = []
    for index in range(-(-size // 256)):
        width, at = min(256, size - index * 256), 0
        name = tile_path('entries', index, width)
        data = (Path(folder) / name).read_bytes()
        for _ in range(width):
            need(at + 2 <= len(data), f'{name} ends too early')
            (length,) = struct.unpack_from('>H', data, at)
            need(at + 2 + length <= len(data), f'{name} ends too early')
            leaves.append(leaf_hash(data[at + 2 : at + 2 + length]))
            at += 2 + length
        need(at == len(data), f'{name} goes on after its entries')
    return leaves


def check_tiles(folder, checkpoint, older):
    """Every entry and every tile, and that the log begins with each (name, checkpoint) of `older`. Gives the number of tiles."""
    leaves = read_leaves(folder, checkpoint.size)
    roots = roots_at(leaves, {checkpoint.size, *(one.size for _, one in older)})
    need(roots[checkpoint.size] == checkpoint.root, 'the entries do not lead to the root that was signed')
    for name, one in older:
        need(one.size <= checkpoint.size, f'{name} is of {one.size} entries, and the log has {checkpoint.size}')
        need(roots[one.size] == one.root, f'the log does not begin with the {one.size} entries of {name}')
    count, level, hashes = 0, 0, leaves
    while hashes:
        for start in range(0, len(hashes), 256):
            part = hashes[start : start + 256]
            name = tile_path(level, start // 256, len(part))
            need((Path(folder) / name).read_bytes() == b''.join(part), f'{name} does not hold the hashes of the entries')
            count += 1
        full = len(hashes) // 256 * 256
        hashes, level = [root_of(hashes[start : start + 256]) for start in range(0, full, 256)], level + 1
    return count
