"""JSON without surprises, and its canonical form (RFC 8785)."""
import json

from basics import Refused, need


class Number(str):
    """A number as it is written."""


def read(text, what):
    """The value of a JSON text. A member that stands twice is refused: programs would read different things."""

    def members(pairs):
        value = dict(pairs)
        need(len(value) == len(pairs), f'{what} has a member twice')
        return value

    def refuse(constant):
        raise Refused(f'{what} has {constant}, which is no JSON')

    try:
        return json.loads(text, object_pairs_hook=members, parse_constant=refuse, parse_int=Number, parse_float=Number)
    except (ValueError, RecursionError):
        raise Refused(f'{what} is no JSON') from None


def read_object(text, what):
    """A JSON object whose numbers are whole ones."""
    value = plain(read(text, what))
    need(isinstance(value, dict), f'{what} is no JSON object')
    return value


def plain(value):
    if isinstance(value, Number):
        return int(value) if value.lstrip('-').isdigit() and len(value) < 20 else float(value)
    if isinstance(value, list):
        return [plain(one) for one in value]
    return {name: plain(one) for name, one in value.items()} if isinstance(value, dict) else value


def canonical(value):
    """The canonical text of what `read` gave: members in the order of their UTF-16, no spaces, shortest escapes and numbers."""
    if isinstance(value, Number):
        return number(float(value))
    if isinstance(value, list):
        return '[' + ','.join(map(canonical, value)) + ']'
    if isinstance(value, dict):
        order = sorted(value, key=lambda name: name.encode('utf-16-be', 'surrogatepass'))
        return '{' + ','.join(json.dumps(name, ensure_ascii=False) + ':' + canonical(value[name]) for name in order) + '}'
    return json.dumps(value, ensure_ascii=False)


def number(value):
    """A double as ECMAScript prints it (RFC 8785 section 3.2.2.3)."""
    if value == 0:
        return '0'
    mantissa, _, exponent = repr(abs(value)).partition('e')
    whole, _, fraction = mantissa.partition('.')
    fraction = '' if fraction == '0' else fraction
    digits = (whole + fraction).lstrip('0')
    point = len(whole) + int(exponent or 0) - (len(whole + fraction) - len(digits))
    digits = digits.rstrip('0')
    if len(digits) <= point <= 21:
        text = digits.ljust(point, '0')
    elif 0 < point <= 21:
        text = digits[:point] + '.' + digits[point:]
    elif -6 < point <= 0:
        text = '0.' + '0' * -point + digits
    else:
        text = digits[0] + ('.' + digits[1:] if digits[1:] else '') + f'e{point - 1:+d}'
    return ('-' if value < 0 else '') + text
