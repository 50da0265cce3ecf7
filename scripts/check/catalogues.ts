import { registerHooks } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { IntlMessageFormat } from 'intl-messageformat';
import type { Fault } from './rooms.ts';

type Element = ReturnType<IntlMessageFormat['getAst']>[number];
type Sentence = Readonly<Record<string, string>>;

/** A catalogue as its file made it. */
interface Made {
  readonly texts: Readonly<Record<string, Sentence>>;
  /** The stack at the call, which names the file. */
  readonly stack: string;
}

/** Sentences that rightly say a thing in one language alone. This list only gets shorter. */
const oneSided: Readonly<Record<string, readonly string[]>> = {
  // English readers are given the year of the Common Era beside the Buddhist one.
  fiscalYear: ['{common} only in English'],
};

const made: Made[] = [];
const source = '/packages/domain/src/message/catalogue.ts';
let listening = false;

/** Checks the catalogues that one source file makes, exported or not, by loading it. */
export async function catalogueFaults(file: string, text: string): Promise<readonly Fault[]> {
  if (!/\bcatalogue\(/.test(text) || `/${file}` === source) return [];
  if (file.endsWith('.tsx'))
    return [at(file, text, 'catalogue(', 'keep catalogues in a .ts file of their own')];
  listen();
  const url = pathToFileURL(resolve(file)).href;
  await import(url);
  const own = made.filter(({ stack }) => stack.includes(`${url}:`));
  if (own.length === 0)
    return [at(file, text, 'catalogue(', 'no catalogue is made when this file is loaded')];
  return own.flatMap(({ texts }) =>
    Object.entries(texts).flatMap(([key, sentence]) =>
      sentenceFaults(sentence)
        .filter((message) => !oneSided[key]?.includes(message))
        .map((message) => at(file, text, key, `${key}: ${message}`)),
    ),
  );
}

/** From here on every call of `catalogue` is noted: its module is given a second door when it is loaded. */
function listen(): void {
  if (listening) return;
  listening = true;
  Object.assign(globalThis, {
    noteCatalogue: (texts: Made['texts'], stack: string) => made.push({ texts, stack }),
  });
  registerHooks({
    load(url, context, nextLoad) {
      const loaded = nextLoad(url, context);
      return url.endsWith(source) ? { ...loaded, source: noting(String(loaded.source)) } : loaded;
    },
  });
}

function noting(text: string): string {
  if (!text.includes('export function catalogue<')) throw new Error(`${source} no longer declares catalogue`);
  return `${text.replace('export function catalogue<', 'function quiet<')}
export function catalogue(texts) {
  globalThis.noteCatalogue(texts, new Error().stack.split('\\n')[2]);
  return quiet(texts);
}
`;
}

/** What keeps one sentence from saying the same in both languages. */
export function sentenceFaults(sentence: Sentence): readonly string[] {
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

function at(file: string, text: string, near: string, message: string): Fault {
  return { file, line: text.slice(0, Math.max(0, text.indexOf(near))).split('\n').length, message };
}
