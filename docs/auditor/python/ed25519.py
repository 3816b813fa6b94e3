"""Verifying Ed25519 signatures as RFC 8032 section 5.1.7 says, with whole numbers only. Nothing secret is handled here."""
import hashlib

P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, -1, P) % P
ROOT_OF_MINUS_ONE = pow(2, (P - 1) // 4, P)


def add(a, b):
    """Points in extended coordinates (X : Y : Z : T), x = X/Z, y = Y/Z, xy = T/Z (section 5.1.4)."""
    m = (a[1] - a[0]) * (b[1] - b[0]) % P
    n = (a[1] + a[0]) * (b[1] + b[0]) % P
    c = 2 * a[3] * b[3] * D % P
    d = 2 * a[2] * b[2] % P
    e, f, g, h = n - m, d - c, d + c, n + m
    return e * f % P, g * h % P, f * g % P, e * h % P


def double(a):
    x2, y2 = a[0] * a[0], a[1] * a[1]
    h = x2 + y2
    e = h - (a[0] + a[1]) ** 2
    g = x2 - y2
    f = 2 * a[2] * a[2] + g
    return e * f % P, g * h % P, f * g % P, e * h % P


def decode(data):
    """The point that 32 bytes stand for (section 5.1.3); None when they stand for none."""
    y = int.from_bytes(data, 'little')
    sign, y = y >> 255, y & (2**255 - 1)
    if y >= P:
        return None
    u, v = (y * y - 1) % P, (D * y * y + 1) % P
    x = u * pow(v, 3, P) * pow(u * pow(v, 7, P), (P - 5) // 8, P) % P
    if v * x * x % P == -u % P:
        x = x * ROOT_OF_MINUS_ONE % P
    if v * x * x % P != u or (x == 0 and sign):
        return None
    if x & 1 != sign:
        x = P - x
    return x, y, 1, x * y % P


def encode(point):
    z = pow(point[2], -1, P)
    x, y = point[0] * z % P, point[1] * z % P
    return (y | (x & 1) << 255).to_bytes(32, 'little')


BASE = decode((4 * pow(5, -1, P) % P).to_bytes(32, 'little'))


def verify(public_key, message, signature):
    """Whether the signature (64 bytes) over the message is by the holder of the public key (32 bytes)."""
    point = decode(public_key) if len(public_key) == 32 else None
    if point is None or len(signature) != 64:
        return False
    s = int.from_bytes(signature[32:], 'little')
    if s >= L:
        return False
    k = int.from_bytes(hashlib.sha512(signature[:32] + public_key + message).digest(), 'little') % L
    minus = (P - point[0], point[1], 1, P - point[3])
    # [s]B - [k]A, both at once from the highest bit down.
    both, result = add(BASE, minus), (0, 1, 1, 0)
    for bit in range(max(s.bit_length(), k.bit_length()) - 1, -1, -1):
        result = double(result)
        bits = (s >> bit & 1, k >> bit & 1)
        if bits != (0, 0):
            result = add(result, {(1, 0): BASE, (0, 1): minus, (1, 1): both}[bits])
    return encode(result) == signature[:32]
