"""Receipts: that an entry is in the log, that one log begins with another."""
from basics import hash_from, hashes_from, need, size_from
from notes import need_witnesses, open_checkpoint
from strict_json import read_object
from tree import check_consistency, check_inclusion, leaf_hash


def check_inclusion_receipt(text, entry=None, checkpoint=None):
    """A receipt as JSON. Its root is its own word unless a checkpoint is given; so is its hash unless the entry is given."""
    receipt = read_object(text, 'the receipt')
    index, size = size_from(receipt.get('leafIdx'), 'leafIdx'), size_from(receipt.get('treeSize'), 'treeSize')
    leaf, root = hash_from(receipt.get('leafHash'), 'leafHash'), hash_from(receipt.get('root'), 'root')
    if entry is not None:
        need(leaf_hash(entry) == leaf, 'the receipt is of another entry')
    if checkpoint is not None:
        need((checkpoint.size, checkpoint.root) == (size, root), 'the receipt is under another checkpoint')
    check_inclusion(index, size, leaf, hashes_from(receipt.get('proof'), 'proof'), root)
    return index, size


def check_consistency_receipt(text, older=None, newer=None):
    receipt = read_object(text, 'the receipt')
    size1, size2 = size_from(receipt.get('size1'), 'size1'), size_from(receipt.get('size2'), 'size2')
    root1, root2 = hash_from(receipt.get('root1'), 'root1'), hash_from(receipt.get('root2'), 'root2')
    for given, size, root, which in ((older, size1, root1, 'older'), (newer, size2, root2, 'newer')):
        if given is not None:
            need((given.size, given.root) == (size, root), f'the receipt is not about the {which} checkpoint')
    check_consistency(size1, size2, root1, root2, hashes_from(receipt.get('proof'), 'proof'))
    return size1, size2


def check_tlog_proof(text, entry, key, witnesses=()):
    """A receipt as C2SP tlog-proof: it brings its checkpoint, and nothing in it is believed before the key has signed that."""
    head, _, note = text.partition('\n\n')
    lines = head.split('\n')
    need(lines[0] == 'c2sp.org/tlog-proof@v1', 'it is no tlog-proof')
    if len(lines) > 1 and lines[1].startswith('extra '):
        del lines[1]
    need(len(lines) > 1 and lines[1].startswith('index '), 'the receipt does not say its index')
    index = size_from(lines[1][len('index ') :], 'the index')
    checkpoint = open_checkpoint(note, key, witnesses)
    need_witnesses(witnesses, [checkpoint])
    proof = hashes_from(lines[2:], 'the proof')
    check_inclusion(index, checkpoint.size, leaf_hash(entry), proof, checkpoint.root)
    return index, checkpoint
