import shared from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb.js';

/** The UUID's text, lower case. Undefined when it is not set. */
export function uuidText(uuid: shared.UUID | undefined): string | undefined {
  if (uuid === undefined) return undefined;
  if (uuid.hasString()) return uuid.getString().toLowerCase();
  const halves = uuid.getStructured();
  if (halves === undefined) return undefined;
  const hex = hexOf(halves.getMostSignificantBits()) + hexOf(halves.getLeastSignificantBits());
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** A UUID as its text. */
export const uuidAsText = (text: string): shared.UUID => new shared.UUID().setString(text);

/** A UUID as two signed 64-bit numbers, the high half first. */
export function uuidAsHalves(text: string): shared.UUID {
  const hex = text.replaceAll('-', '');
  return new shared.UUID().setStructured(
    new shared.UUID.Structured()
      .setMostSignificantBits(signed(hex.slice(0, 16)))
      .setLeastSignificantBits(signed(hex.slice(16))),
  );
}

const hexOf = (signedText: string): string => BigInt.asUintN(64, BigInt(signedText)).toString(16).padStart(16, '0');

const signed = (hex: string): string => BigInt.asIntN(64, BigInt(`0x${hex}`)).toString();
