"""Sealed fields: what became of each digest that stands in place of words (RFC 9901 disclosures)."""
import base64
import re

from basics import Refused, need, sha256
from strict_json import plain, read

DIGEST = re.compile('[A-Za-z0-9_-]{43}')


def base64url(data):
    return base64.urlsafe_b64encode(data).rstrip(b'=').decode()


def digest_of(disclosure):
    return base64url(sha256(disclosure.encode('ascii', 'replace')))


def read_disclosure(disclosure):
    """The JSON Pointer (RFC 6901) of the place and the value that a disclosure tells."""
    try:
        text = base64.urlsafe_b64decode(disclosure + '=' * (-len(disclosure) % 4)).decode()
    except ValueError:
        raise Refused('a disclosure is not base64url of UTF-8') from None
    need(base64url(text.encode()) == disclosure, 'a disclosure is not base64url in its one right form')
    parts = plain(read(text, 'a disclosure'))
    need(isinstance(parts, list) and len(parts) == 3, 'a disclosure is not [salt, pointer, value]')
    salt, pointer, value = parts
    need(isinstance(salt, str) and DIGEST.fullmatch(salt), 'a disclosure has no salt of 32 bytes')
    need(isinstance(pointer, str), 'a disclosure names no place')
    return pointer, value


def sealed_in(value, pointer):
    """(digest, place) of each `{"_sd": digest}` within a value."""
    if isinstance(value, dict):
        inner = value.get('_sd')
        if len(value) == 1 and isinstance(inner, str) and DIGEST.fullmatch(inner):
            yield inner, pointer
            return
    members = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for name, inner in members:
        yield from sealed_in(inner, f'{pointer}/' + str(name).replace('~', '~0').replace('/', '~1'))


class SealedFields:
    """Digests of a history: where each stood first, and which entry ordered it erased."""

    def __init__(self):
        self.places = {}
        self.erased = {}

    def take(self, index, event):
        for digest, pointer in sealed_in(event['data'], '/data'):
            self.places.setdefault(digest, (index, pointer))
        metadata = event['metadata'] if isinstance(event['metadata'], dict) else {}
        for name, value in metadata.items():
            if isinstance(value, str) and value.startswith('sd:') and DIGEST.fullmatch(value[3:]):
                self.places.setdefault(value[3:], (index, f'/metadata/{name}'))
        if event['type'] == 'PersonalDataErased' and isinstance(event['data'], dict):
            for digest in event['data'].get('digests', []):
                self.erased.setdefault(digest, index)

    def states(self, disclosures):
        """(entry's index, place, state, value) of every field. A disclosure that is not what was sealed is refused."""
        for digest in disclosures:
            need(digest in self.places, f'no entry has the sealed field {digest} that is disclosed')
        for digest, (index, place) in self.places.items():
            value = None
            if digest in disclosures:
                need(digest_of(disclosures[digest]) == digest, f'entry {index + 1}, {place}: other words than were sealed')
                pointer, value = read_disclosure(disclosures[digest])
                need(pointer == place, f'entry {index + 1}, {place}: words that were sealed at {pointer}')
            if digest in self.erased:
                yield index, place, f'erased by entry {self.erased[digest] + 1}', value
            else:
                yield index, place, 'disclosed' if digest in disclosures else 'withheld', value
