"""What everything else here rests on: refusing, SHA-256, base64 in its one right form."""
import base64
import binascii
import hashlib

# Sizes and indexes above this are not exact in every program that reads them.
LARGEST = 2**53 - 1


class Refused(Exception):
    """Something does not hold; the message says what."""


def need(holds, otherwise):
    if not holds:
        raise Refused(otherwise)


def sha256(data):
    return hashlib.sha256(data).digest()


def from_base64(text, what):
    """Standard base64 with padding (RFC 4648 section 4). Two texts never stand for the same bytes: spare bits must be 0."""
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        raise Refused(f'{what} is not base64') from None
    need(base64.b64encode(data).decode() == text, f'{what} is not base64 in its one right form')
    return data


def hash_from(text, what):
    need(isinstance(text, str), f'{what} is not a text')
    data = from_base64(text, what)
    need(len(data) == 32, f'{what} is not a hash of 32 bytes')
    return data


def hashes_from(texts, what):
    need(isinstance(texts, list) and len(texts) <= 64, f'{what} is not a list of at most 64 hashes')
    return [hash_from(text, what) for text in texts]


def size_from(value, what):
    """A whole number from 0 to 2^53 - 1, as JSON or as decimal digits without leading zeros."""
    if isinstance(value, str) and value.isascii() and value.isdigit() and str(int(value[:17])) == value:
        value = int(value)
    need(type(value) is int and 0 <= value <= LARGEST, f'{what} is not a whole number from 0 to 2^53 - 1')
    return value
