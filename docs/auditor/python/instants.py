"""Times as a minute book writes them."""
import re
from datetime import datetime, timezone

from basics import Refused

INSTANT = re.compile(r'\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z', re.ASCII)

# How far the clocks of those who record, and of witnesses, may be apart.
SKEW = 5 * 60


def seconds_of(instant):
    try:
        return datetime.strptime(instant, '%Y-%m-%dT%H:%M:%S.%fZ').replace(tzinfo=timezone.utc).timestamp()
    except ValueError:
        raise Refused(f'there is no such time as {instant}') from None
