"""What makes a line of text an entry of a minute book, and entries its history."""
from basics import need
from instants import INSTANT, SKEW, seconds_of
from sealed_fields import SealedFields
from strict_json import canonical, plain, read

MEMBERS = {'data', 'effectiveAt', 'id', 'metadata', 'recordedAt', 'revision', 'schemaVersion', 'stream', 'type'}


class History:
    """Entries one after another, each refused when it does not follow from those before it."""

    def __init__(self):
        self.count = 0
        self.fields = SealedFields()
        self.recorded = []
        self.latest = ''
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
        # In one file time never steps back; several servers' clocks may differ by so much, and an export does not say which.
        if at < self.latest:
            behind = seconds_of(self.latest) - seconds_of(at)
            need(behind <= SKEW, f'{which} says it was recorded before an entry before it ({self.latest})')
        self.latest = max(self.latest, at)
        self.recorded.append(at)
        self.fields.take(self.count, event)
        self.count += 1
