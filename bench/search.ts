import { searchAll } from '../apps/server/src/search/index.ts';
import { searchFold, searchWords } from '../packages/domain/src/search/index.ts';
import { withCountry } from './country.ts';
import { explain, type Statement, watchedTransaction } from './plans.ts';
import { atMost, median, type Row } from './row.ts';

const runs = 7;

/** What people type: one that nearly every agency has, one of many, two words together, one project, nothing. */
const texts = ['ทุจริต', 'โรงเรียนสุจริต', 'สภาเด็ก ตำบล', '(34359)', 'อุทยานประวัติศาสตร์'];

/**
 * All statements of a search of the whole program over 100,000 projects, against one bare question to the same trigram
 * index for as many titles; executor time, in one transaction: the search within the policies of the country's breadth, the bare
 * question as the owner, whom no policy holds.
 */
export async function search(): Promise<readonly Row[]> {
  return withCountry(async ({ owner }) => {
    await owner.query(
      "begin isolation level repeatable read; set local role tidtam_country; set local tidtam.breadth = 'country'",
    );
    const ratios: number[] = [];
    for (const text of texts) {
      let own = 0;
      const look = async (statement: Statement) => {
        own += (await explain(owner, statement, runs)).ms;
      };
      await searchAll(watchedTransaction(owner, look), { breadth: 'country' }, text);
      await owner.query('set local role none');
      const bare = await explain(owner, bareQuestion(text), runs);
      await owner.query('set local role tidtam_country');
      ratios.push(own / bare.ms);
      process.stdout.write(
        `    ${text}: ${own.toFixed(2)} ms, bare ${bare.ms.toFixed(2)} ms, ${bare.shape}\n`,
      );
    }
    await owner.query('rollback');
    return [
      atMost('search over 100,000 projects, over a bare trigram query: median', median(ratios), 3, '×'),
      atMost('the same, worst of five texts', Math.max(...ratios), 3, '×'),
    ];
  });
}

/** The eight shortest titles that hold every word: what an index over trigrams answers by itself. */
function bareQuestion(text: string): Statement {
  const values = searchWords(text).map((word) => `%${searchFold(word)}%`);
  const holds = values.map((_, at) => `search_fold(title) like $${at + 1}`).join(' and ');
  return {
    text: `select title from report_text where title is not null and ${holds} order by length(title), title limit 8`,
    values,
  };
}
