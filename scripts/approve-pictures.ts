import { approveAll } from '../packages/documents/test/approved.ts';

/** `npm run approve-pictures`: makes the papers' pages, as they are drawn today, those that the tests compare with. */
const names = await approveAll();
process.stdout.write(
  `${names.length} pictures are approved now: look at what changed before you keep them\n`,
);
