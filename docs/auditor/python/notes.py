"""Keys, signed notes, checkpoints and cosignatures (C2SP signed-note, tlog-checkpoint, tlog-cosignature)."""
import re
import struct
from typing import NamedTuple

import ed25519
from basics import LARGEST, from_base64, hash_from, need, sha256, size_from

LOG, WITNESS = 1, 4


class Key(NamedTuple):
    name: str
    id: bytes
    type: int
    public: bytes


class Checkpoint(NamedTuple):
    origin: str
    size: int
    root: bytes
    seen: dict  # name of each witness asked for that cosigned: seconds since 1970


def read_key(text):
    """`name+id+key`: eight hexadecimal digits, then base64 of a type byte and 32 bytes."""
    parts = text.strip().split('+', 2)
    need(len(parts) == 3 and parts[0], 'the key is not written name+id+key')
    name, key_id, rest = parts[0], parts[1], from_base64(parts[2], 'the key')
    need(len(rest) == 33 and rest[0] in (LOG, WITNESS), 'the key is not of a type that is known here')
    need(sha256(name.encode() + b'\n' + rest)[:4].hex() == key_id, 'the key does not have the id it says it has')
    return Key(name, bytes.fromhex(key_id), rest[0], rest[1:])


def open_note(note, keys):
    """The text of a note, and {key: seconds or None} for the keys that signed it. A known key that fails refuses the note."""
    need(not re.search('[\x00-\x09\x0b-\x1f]', note), 'the note has characters that no note has')
    end = note.rfind('\n\n')
    need(end >= 0 and note.endswith('\n'), 'the note has no signatures')
    text, signed = note[: end + 1], {}
    for line in note[end + 2 : -1].split('\n'):
        match = re.fullmatch(r'— ([^\s+]+) (\S+)', line)
        need(match, 'a line among the signatures is none')
        signature = from_base64(match[2], 'a signature')
        need(len(signature) > 4, 'a signature is too short')
        for key in keys:
            if (match[1], signature[:4]) == (key.name, key.id):
                signed[key] = check_signature(key, text, signature[4:])
    return text, signed


def check_signature(key, text, signature):
    message, seconds = text.encode(), None
    if key.type == WITNESS:
        need(len(signature) == 72, f'the signature of {key.name} has another length')
        (seconds,) = struct.unpack('>Q', signature[:8])
        need(seconds <= LARGEST, f'the time of {key.name} is none')
        message, signature = b'cosignature/v1\ntime %d\n' % seconds + message, signature[8:]
    need(ed25519.verify(key.public, message, signature), f'the signature of {key.name} does not hold')
    return seconds


def open_checkpoint(note, key, witnesses=()):
    """A checkpoint that the log's key signed. What the witnesses asked for have cosigned is in `seen`."""
    need(key.type == LOG, 'the key of a witness does not stand for its log')
    text, signed = open_note(note, [key, *witnesses])
    need(key in signed, f'it is not signed by {key.name}')
    lines = text.split('\n')
    need(len(lines) >= 4 and lines[-1] == '' and all(lines[:-1]), 'it is not an origin, a size and a root')
    need(lines[0] == key.name, f'it is of {lines[0]}, and the key of {key.name}')
    seen = {witness.name: signed[witness] for witness in witnesses if signed.get(witness) is not None}
    return Checkpoint(lines[0], size_from(lines[1], 'the size'), hash_from(lines[2], 'the root'), seen)


def need_witnesses(witnesses, checkpoints):
    """Each witness asked for saw one of the checkpoints: who takes cosignatures away is not to pass for whoever has none."""
    for witness in witnesses:
        need(any(witness.name in one.seen for one in checkpoints), f'{witness.name} has cosigned no checkpoint given here')
