import { SaxesParser } from 'saxes';
import { damaged, fileProblem, UnreadableFile } from './fileProblem.ts';

/** Attributes by local name: prefixes are dropped, so that strict, transitional and prefixed files read alike. */
export type Attributes = Readonly<Record<string, string | undefined>>;

export interface XmlHandler {
  open(name: string, attributes: Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** No Office part nests deeper, and none holds a longer tag, comment or text (a cell's text ends at 32,767). */
const deepest = 1_000;
const longestToken = 4 * 1024 * 1024;

/**
 * Feeds XML to a handler as it arrives; nothing but the handler keeps any of it. A DTD is refused as a whole, and
 * with it every entity but XML's own five.
 *
 * @throws UnreadableFile when the XML is not well-formed.
 */
export async function parseXml(chunks: AsyncIterable<Uint8Array>, handler: XmlHandler): Promise<void> {
  const parsing = new Parsing(handler);
  let decoder: TextDecoder | null = null;
  try {
    for await (const chunk of chunks) {
      decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
      parsing.write(decoder.decode(chunk, { stream: true }));
    }
    if (decoder !== null) parsing.write(decoder.decode());
    parsing.end();
  } catch (error) {
    throw error instanceof UnreadableFile ? error : damaged(error);
  }
}

class Parsing {
  readonly #handler: XmlHandler;
  readonly #parser = new SaxesParser({ xmlns: false, position: false });
  #depth = 0;
  #sinceLastEvent = 0;

  constructor(handler: XmlHandler) {
    this.#handler = handler;
    this.#parser.on('doctype', () => {
      throw new UnreadableFile(fileProblem('file_unsafe'));
    });
    this.#parser.on('opentag', (tag) => this.#open(tag.name, tag.attributes));
    this.#parser.on('closetag', (tag) => this.#close(tag.name));
    this.#parser.on('text', (text) => this.#text(text));
    this.#parser.on('cdata', (text) => this.#text(text));
  }

  write(text: string): void {
    this.#sinceLastEvent += text.length;
    this.#parser.write(text);
    if (this.#sinceLastEvent > longestToken) throw damaged('a token without end');
  }

  end(): void {
    this.#parser.close();
  }

  #open(name: string, attributes: Record<string, string>): void {
    this.#sinceLastEvent = 0;
    this.#depth += 1;
    if (this.#depth > deepest) throw damaged('nested too deeply');
    this.#handler.open(localName(name), localAttributes(attributes));
  }

  #close(name: string): void {
    this.#sinceLastEvent = 0;
    this.#depth -= 1;
    this.#handler.close?.(localName(name));
  }

  #text(text: string): void {
    this.#sinceLastEvent = 0;
    this.#handler.text?.(text);
  }
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

function localAttributes(attributes: Record<string, string>): Attributes {
  let local: Record<string, string> | null = null;
  for (const name in attributes) {
    const colon = name.indexOf(':');
    if (colon < 0) continue;
    local ??= { ...attributes };
    // An attribute without prefix is the element's own and wins over a namesake of another vocabulary.
    const short = name.slice(colon + 1);
    if (!(short in attributes)) local[short] = attributes[name] ?? '';
  }
  return local ?? attributes;
}

/** Office writes UTF-8; the standard allows UTF-16, which shows in its first two bytes. */
function encodingOf(start: Uint8Array): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  if (start[0] === 0x3c && start[1] === 0) return 'utf-16le';
  if (start[0] === 0 && start[1] === 0x3c) return 'utf-16be';
  return 'utf-8';
}
