import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { NodeCompiler, type NodeError } from '@myriaddreamin/typst-ts-node-compiler';
import type { PackModel } from '@tidtam/domain/pack';
import { outlineOf } from '../outline.ts';
import type { Paper, PaperOptions } from '../paper.ts';
import { families, fontFiles } from './fonts.ts';
import { typesettable } from './typesettable.ts';

const template = readFileSync(new URL('../paper.typ', import.meta.url), 'utf8');

/**
 * The paper as PDF/A-2a (archival and tagged for screen readers), pure from the frozen model: the same model and options give the same bytes. Typesets in
 * this thread. Throws when the template does not compile, which is a bug and never the data's doing.
 */
export async function renderPdf(model: PackModel, options: PaperOptions): Promise<Uint8Array> {
  return typeset(outlineOf(model, options));
}

function typeset(paper: Paper): Uint8Array {
  const compiler = NodeCompiler.create({
    workspace: fileURLToPath(new URL('..', import.meta.url)),
    fontArgs: [{ fontBlobs: [...fontFiles] }],
  });
  const data = JSON.stringify(typesettable({ ...paper, fonts: families }));
  const compiled = compiler.compile({ mainFileContent: template, inputs: { paper: data } });
  const document = compiled.result;
  if (document === null)
    throw new Error(`the paper does not typeset: ${diagnosis(compiler, compiled.takeError())}`);
  const creationTimestamp = Math.floor(Date.parse(paper.document.created) / 1000);
  return new Uint8Array(compiler.pdf(document, { pdfStandard: 'a-2a', creationTimestamp }));
}

function diagnosis(compiler: NodeCompiler, error: NodeError | null): string {
  return error === null ? 'no reason given' : JSON.stringify(compiler.fetchDiagnostics(error));
}
