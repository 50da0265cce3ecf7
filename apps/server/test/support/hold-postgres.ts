// A program that starts PostgreSQL on the folder it is told and then just lives, to be killed.
import { silentLog } from '../../src/log/index.ts';
import { startEmbedded } from '../../src/postgres/index.ts';

const embedded = await startEmbedded(process.argv[2] ?? '', silentLog, { durable: false });
process.stdout.write(`${embedded.urlFor('owner')}\n`);
setInterval(() => undefined, 60_000);
