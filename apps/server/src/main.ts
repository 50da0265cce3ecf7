import { run } from './command-line/index.ts';

process.exitCode = await run(process.argv);
