import type { DocumentFacts } from '../paper.ts';

const namespaces = [
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:dcterms="http://purl.org/dc/terms/"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
].join(' ');

/** `docProps/core.xml` (ECMA-376 part 2, 11): what the file says about itself, dated when the model was made. */
export function coreProperties({ title, subject, keywords, created }: DocumentFacts): string {
  const at = new Date(created).toISOString().replace(/\.\d+Z$/, 'Z');
  const dated = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${at}</dcterms:${name}>`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    `<cp:coreProperties ${namespaces}>`,
    `<dc:title>${escaped(title)}</dc:title>`,
    `<dc:subject>${escaped(subject)}</dc:subject>`,
    '<dc:creator>Tidtam</dc:creator>',
    `<cp:keywords>${escaped(keywords.join('; '))}</cp:keywords>`,
    dated('created'),
    dated('modified'),
    '</cp:coreProperties>',
  ].join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
