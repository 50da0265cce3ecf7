import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { IntlMessageFormat } from 'intl-messageformat';
import type { Fault } from './rooms.ts';

type Element = ReturnType<IntlMessageFormat['getAst']>[number];
interface Catalogue {
  readonly texts: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Checks the catalogues that a source file makes, by loading it: they must be exported to be seen. */
export async function catalogueFaults(file: string, text: string): Promise<readonly Fault[]> {
  if (!/\bcatalogue\(/.test(text) || file.endsWith('/message/catalogue.ts')) return [];
  if (file.endsWith('.tsx'))
    return [at(file, text, 'catalogue(', 'keep catalogues in a .ts file of their own')];
  const module: Record<string, unknown> = await import(pathToFileURL(resolve(file)).href);
  const catalogues = Object.values(module).filter(isCatalogue);
  if (catalogues.length === 0)
    return [at(file, text, 'catalogue(', 'export the catalogue, so that it is checked')];
  return catalogues.flatMap((made) =>
    Object.entries(made.texts).flatMap(([key, sentence]) =>
      sentenceFaults(sentence).map((message) => at(file, text, key, `${key}: ${message}`)),
    ),
  );
}

/** What keeps one sentence from saying the same in both languages. */
export function sentenceFaults(sentence: Readonly<Record<string, string>>): readonly string[] {
  const { th, en } = sentence;
  if (th === undefined || th.trim() === '') return ['the Thai text is missing'];
  if (en === undefined || en.trim() === '') return ['the English text is missing'];
  try {
    const [inThai, inEnglish] = [placesOf(th, 'th'), placesOf(en, 'en')];
    const only = [...inThai].filter((place) => !inEnglish.has(place)).map((place) => `${place} only in Thai`);
    const other = [...inEnglish]
      .filter((place) => !inThai.has(place))
      .map((place) => `${place} only in English`);
    return [...only, ...other];
  } catch (error) {
    return [`is not an ICU message: ${error instanceof Error ? error.message : String(error)}`];
  }
}

function placesOf(text: string, language: string): ReadonlySet<string> {
  const ast = new IntlMessageFormat(text, language, undefined, { ignoreTag: true }).getAst();
  return new Set(ast.flatMap(placesIn));
}

/** `{name}` for a value, `{kind=no}` for each case of a choice by word; plurals differ between languages. */
function placesIn(element: Element): readonly string[] {
  if (!('value' in element) || !('type' in element) || element.type === 0) return [];
  const name = `{${element.value}}`;
  if (!('options' in element)) return [name];
  const inner = Object.values(element.options).flatMap((option) => option.value.flatMap(placesIn));
  const isSelect = element.type === 5;
  const cases = isSelect ? Object.keys(element.options).map((key) => `{${element.value}=${key}}`) : [];
  return [name, ...cases, ...inner];
}

function isCatalogue(value: unknown): value is Catalogue {
  return typeof value === 'object' && value !== null && 'texts' in value && 'tell' in value && 'say' in value;
}

function at(file: string, text: string, near: string, message: string): Fault {
  return { file, line: text.slice(0, Math.max(0, text.indexOf(near))).split('\n').length, message };
}
