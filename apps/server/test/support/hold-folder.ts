// A program that holds the folder it is told, says so, and lives until it is killed.
import { holdFolder, writeRunFile } from '../../src/process/index.ts';

const folder = process.argv[2] ?? '';
await holdFolder(folder);
await writeRunFile(folder, { url: 'http://127.0.0.1:4800', version: '0.1.0', token: 'held' });
process.stdout.write('held\n');
setInterval(() => undefined, 60_000);
