import { fileURLToPath } from 'node:url';
import { NodeCompiler, type NodeError } from '@myriaddreamin/typst-ts-node-compiler';
import type { DocumentFacts } from '../paper.ts';
import { terms } from '../type/terms.ts';
import { families, fontFiles } from './fonts.ts';
import { typesettable } from './typesettable.ts';

/**
 * PDF/A-2a (archival, and tagged for screen readers) of a Typst template with the data that it says. Typesets in this
 * thread. Throws when the template does not compile, which is a bug and never the data's doing.
 */
export function typeset(template: string, data: { readonly document: DocumentFacts }): Uint8Array {
  const compiler = NodeCompiler.create({
    workspace: fileURLToPath(new URL('..', import.meta.url)),
    fontArgs: [{ fontBlobs: [...fontFiles] }],
  });
  const paper = JSON.stringify(typesettable({ ...data, fonts: families, terms }));
  const compiled = compiler.compile({ mainFileContent: template, inputs: { paper } });
  const document = compiled.result;
  if (document === null)
    throw new Error(`the paper does not typeset: ${diagnosis(compiler, compiled.takeError())}`);
  const creationTimestamp = Math.floor(Date.parse(data.document.created) / 1000);
  return new Uint8Array(compiler.pdf(document, { pdfStandard: 'a-2a', creationTimestamp }));
}

function diagnosis(compiler: NodeCompiler, error: NodeError | null): string {
  return error === null ? 'no reason given' : JSON.stringify(compiler.fetchDiagnostics(error));
}
