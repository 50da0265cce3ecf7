import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { download } from './client.ts';
import { type ExitCode, exitCodes, WrongUsage } from './exit.ts';
import { commandMessages } from './messages.ts';
import { connected, type PlaceOptions, requirePlace } from './record-commands.ts';
import { bothLines, type Terminal } from './terminal.ts';

const letters = { docx: 'downloadLetterWord', pdf: 'downloadLetterPdf' } as const;
type Format = keyof typeof letters;

export interface LetterOptions extends PlaceOptions {
  readonly agency: string;
  readonly formats: string;
  readonly out: string;
  readonly language: string;
  readonly digits: string;
}

/** `tidtam letter reminder|covering`: writes a letter about an agency's report into a folder. */
export async function letterCommand(
  letter: string,
  options: LetterOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const params = { ...requirePlace(options), agency: options.agency, letter };
  const formats = options.formats.split(',').map(formatOf);
  const query = { language: options.language, digits: options.digits };
  const files = await connected(options, async ({ transport }) => {
    const paths: string[] = [];
    for (const format of formats) {
      const bytes = await download(transport, letters[format], { params, query });
      await mkdir(options.out, { recursive: true });
      const path = join(options.out, `tidtam-${letter}-${params.agency}-${params.round}.${format}`);
      await writeFile(path, bytes);
      paths.push(path);
    }
    return paths;
  });
  if (options.json) terminal.json({ letter, agency: params.agency, round: params.round, files });
  else for (const path of files) terminal.say(bothLines(commandMessages.say('paper_line', { path })));
  return exitCodes.done;
}

function formatOf(name: string): Format {
  const format = name.trim();
  if (format === 'docx' || format === 'pdf') return format;
  throw new WrongUsage(bothLines(commandMessages.say('letter_format_wrong', { format })));
}
