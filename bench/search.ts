import { searchAll } from '../apps/server/src/search/index.ts';
import { searchFold, searchWords } from '../packages/domain/src/search/index.ts';
import { withCountry } from './country.ts';
import { explain, type Statement, watchedTransaction } from './plans.ts';
import { atMost, median, type Row } from './row.ts';

const runs = 7;

/** What people type: one that nearly every agency has, one of many, two words together, one project, nothing. */
const texts = ['ทุจริต', 'โรงเรียนสุจริต', 'สภาเด็ก ตำบล', '(34359)', 'อุทยานประวัติศาสตร์'];

/**
 * All statements of a search of the whole program over 100,000 projects, and those of them that look for projects, each
 * against one bare question to the same trigram index for as many titles; executor time, in one transaction: the search
 * within the policies of the country's breadth, the bare question as the owner, whom no policy holds.
 */
export async function search(): Promise<readonly Row[]> {
  return withCountry(async ({ owner }) => {
    await owner.query(
      "begin isolation level repeatable read; set local role tidtam_country; set local tidtam.breadth = 'country'",
    );
    const ratios: Record<'everything' | 'projects', number>[] = [];
    for (const text of texts) {
      const own = { everything: 0, projects: 0 };
      const look = async (statement: Statement) => {
        const { ms } = await explain(owner, statement, runs);
        own.everything += ms;
        if (statement.text.includes('report_text')) own.projects += ms;
      };
      await searchAll(watchedTransaction(owner, look), { breadth: 'country' }, text);
      await owner.query('set local role none');
      const bare = await explain(owner, bareQuestion(text), runs);
      await owner.query('set local role tidtam_country');
      ratios.push({ everything: own.everything / bare.ms, projects: own.projects / bare.ms });
      const said = `${own.everything.toFixed(2)} ms, of projects ${own.projects.toFixed(2)}, bare ${bare.ms.toFixed(2)}`;
      process.stdout.write(`    ${text}: ${said}, ${bare.shape}\n`);
    }
    await owner.query('rollback');
    const everything = ratios.map((ratio) => ratio.everything);
    const projects = ratios.map((ratio) => ratio.projects);
    return [
      atMost('search for 100,000 projects, over a bare trigram query: median', median(projects), 3, '×'),
      atMost('the same, worst of five texts', Math.max(...projects), 3, '×'),
      atMost(
        'with provinces, agencies, guidelines and files, over the same: median',
        median(everything),
        3,
        '×',
      ),
      atMost('the same, worst of five texts', Math.max(...everything), 3, '×'),
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
