import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { unzipSync } from 'fflate';

/** All that an answer says, whatever it is made of: a ZIP's XML without its tags, a PDF's text, any text as it is. */
export function textOf(bytes: Buffer): string {
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') return textOfZip(bytes);
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') return textOfPdf(bytes);
  return bytes.toString('utf8');
}

function textOfZip(bytes: Buffer): string {
  const parts = Object.values(unzipSync(bytes)).map((part) => Buffer.from(part).toString('utf8'));
  // A run of text may be cut in the middle of a word: between two tags nothing is put.
  return parts.map((part) => part.replace(/<\/(?:w:p|a:p|c|si)>/g, '\n').replace(/<[^>]*>/g, '')).join('\n');
}

/** Poppler's; a machine without it says so. */
const pdfReader = 'pdftotext';

function textOfPdf(bytes: Buffer): string {
  const read = spawnSync(pdfReader, ['-raw', '-', '-'], {
    input: bytes,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  assert.equal(read.error, undefined, 'this test reads PDF with pdftotext: apt-get install poppler-utils');
  return read.stdout;
}
