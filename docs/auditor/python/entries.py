"""What makes a line of text an entry of a minute book, and entries its history."""
import re

from basics import need
from sealed_fields import SealedFields
from strict_json import canonical, plain, read

MEMBERS = {'data', 'effectiveAt', 'id', 'metadata', 'recordedAt', 'revision', 'schemaVersion', 'stream', 'type'}
INSTANT = re.compile(r'\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z', re.ASCII)


class History:
    """Entries one after another, each refused when it does not follow from those before it."""

    def __init__(self):
        self.count = 0
        self.fields = SealedFields()
        self.recorded = []
        self.ids = set()
        self.revisions = {}

    def take(self, text):
        which = f'entry {self.count + 1}'
        value = read(text, which)
        need(isinstance(value, dict) and set(value) == MEMBERS, f'{which} does not have the members of an event')
        need(canonical(value) == text, f'{which} is not in its canonical form')
        event = plain(value)
        need(isinstance(event['id'], str) and event['id'] not in self.ids, f'{which} has an id that stood before')
        self.ids.add(event['id'])
        revision = self.revisions.get(event['stream'], -1) + 1
        need(event['revision'] == revision, f'{which} is not revision {revision} of {event["stream"]}')
        self.revisions[event['stream']] = revision
        at = event['recordedAt']
        need(isinstance(at, str) and INSTANT.fullmatch(at), f'{which} was recorded at no time there is')
        need(not self.recorded or at >= self.recorded[-1], f'{which} says it was recorded before the entry before it')
        self.recorded.append(at)
        self.fields.take(self.count, event)
        self.count += 1
