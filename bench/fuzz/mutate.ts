import { inflateRawSync } from 'node:zlib';
import { type Part, zip } from '../../packages/workbook/test/fixtures/make/zip.ts';
import { type Below, chance } from '../chance.ts';

/** One file made of one or two of the corpus: bytes changed, or the XML within changed and packed again. */
export function mutated(corpus: readonly Uint8Array[], seed: number): Uint8Array {
  const below = chance(seed);
  const own = corpus[below(corpus.length)] ?? new Uint8Array();
  const other = corpus[below(corpus.length)] ?? own;
  const isZip = own[0] === 0x50 && own[1] === 0x4b;
  return isZip && below(4) > 0 ? withParts(own, below) : changed(own, other, below);
}

function changed(own: Uint8Array, other: Uint8Array, below: Below): Uint8Array {
  let bytes = Uint8Array.from(own);
  for (let times = below(6) + 1; times > 0; times -= 1) bytes = changedOnce(bytes, other, below);
  return bytes;
}

const telling = [0, 1, 0x7f, 0x80, 0xff];

function changedOnce(
  bytes: Uint8Array<ArrayBuffer>,
  other: Uint8Array,
  below: Below,
): Uint8Array<ArrayBuffer> {
  const at = below(Math.max(1, bytes.length));
  const length = below(64) + 1;
  const rest = bytes.subarray(at + length);
  switch (below(6)) {
    case 0:
      bytes[at] = below(256);
      return bytes;
    case 1:
      bytes[at] = telling[below(telling.length)] ?? 0;
      return bytes;
    case 2:
      return joined(bytes.subarray(0, at), rest);
    case 3:
      return joined(bytes.subarray(0, at + length), bytes.subarray(at, at + length), rest);
    case 4:
      return joined(bytes.subarray(0, at), other.subarray(below(Math.max(1, other.length)), other.length));
    default:
      return bytes.slice(0, at);
  }
}

function joined(...pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.concat(pieces));
}

/** The ZIP with one of its XML parts changed. */
function withParts(bytes: Uint8Array, below: Below): Uint8Array {
  const parts = partsOf(Buffer.from(bytes));
  const names = Object.keys(parts).filter((name) => name.endsWith('.xml'));
  const name = names[below(Math.max(1, names.length))];
  if (name === undefined) return bytes;
  return zip({ ...parts, [name]: changedXml(String(parts[name]), below) });
}

const attributeValues = [
  '',
  '-1',
  '0',
  '1048577',
  '16385',
  '4294967296',
  'A1:XFD1048576',
  'XFD1048576',
  'NaN',
  '1e308',
  'ก',
];

function changedXml(xml: string, below: Below): string {
  let text = xml;
  for (let times = below(4) + 1; times > 0; times -= 1) {
    const tags = [...text.matchAll(/<[^>]+>/g)];
    const tag = tags[below(Math.max(1, tags.length))];
    if (tag === undefined) return text;
    const end = tag.index + tag[0].length;
    const value = attributeValues[below(attributeValues.length)] ?? '';
    const pieces = [
      text.slice(0, tag.index) + text.slice(end),
      text.slice(0, end) + tag[0].repeat(below(2_000)) + text.slice(end),
      text.slice(0, tag.index) + tag[0].replace(/="[^"]*"/, `="${value}"`) + text.slice(end),
      text.slice(0, tag.index) + tag[0].replace(/(.*)="[^"]*"/, `$1="${value}"`) + text.slice(end),
      text.slice(0, end) + value.repeat(below(500)) + text.slice(end),
    ];
    text = pieces[below(pieces.length)] ?? text;
  }
  return text;
}

/** Parts of a well-made ZIP, by its directory. */
function partsOf(bytes: Buffer): Record<string, Part> {
  const parts: Record<string, Part> = {};
  let at = bytes.readUInt32LE(bytes.lastIndexOf('PK\u0005\u0006') + 16);
  while (bytes.readUInt32LE(at) === 0x02014b50) {
    const [packed, name, extra, comment] = [20, 28, 30, 32].map((step) =>
      step === 20 ? bytes.readUInt32LE(at + step) : bytes.readUInt16LE(at + step),
    ) as [number, number, number, number];
    const local = bytes.readUInt32LE(at + 42);
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const data = bytes.subarray(from, from + packed);
    const isDeflated = bytes.readUInt16LE(at + 10) === 8;
    parts[bytes.toString('utf8', at + 46, at + 46 + name)] = (
      isDeflated ? inflateRawSync(data) : data
    ).toString('utf8');
    at += 46 + name + extra + comment;
  }
  return parts;
}
