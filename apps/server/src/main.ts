import { run } from './command-line/program.ts';

process.exitCode = await run(process.argv);
