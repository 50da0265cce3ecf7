import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PaperOptions } from '../src/paper.ts';
import { renderPdf } from '../src/pdf/render-pdf.ts';
import { approvedPicture, drawnToday, leaveForLooking, paperNames } from './approved.ts';
import { buildPackModel } from './pack-model.ts';
import { differing, differingPicture, type Picture, picturesOf } from './pictures.ts';

const thai: PaperOptions = { language: 'th', digits: 'arabic' };

for (const paper of paperNames) {
  test(`the pages of ${paper} look as approved (npm run approve-pictures makes today's the approved ones)`, async () => {
    for (const [name, picture] of await drawnToday(paper)) {
      const approved = approvedPicture(name);
      const tiles = approved === null ? [] : differing(approved, picture);
      if (approved !== null && tiles.length === 0) continue;
      const seen = approved === null ? {} : { [`marked-${name}`]: differingPicture(picture, tiles) };
      const where = leaveForLooking({ [name]: picture, ...seen });
      assert.fail(`${name} does not look as approved in ${tiles.length} places: see ${where}`);
    }
  });
}

async function pagesWith(section4: string): Promise<readonly Picture[]> {
  return picturesOf(await renderPdf(buildPackModel({ section4 }, []), thai));
}

test('one tone mark that is lost is seen, and so is a page that moved by a dot', async () => {
  const whole = await pagesWith('รับทราบผลการดำเนินงาน ทั้งนี้ให้ติดตามโครงการที่ล่าช้า');
  const lost = await pagesWith('รับทราบผลการดำเนินงาน ทังนี้ให้ติดตามโครงการที่ล่าช้า');
  assert.equal(lost.length, whole.length);
  const places = whole.flatMap((page, index) => differing(page, lost[index] ?? page));
  assert.ok(places.length > 0 && places.length < 6, `${places.length}`);
  for (const page of whole) {
    assert.deepEqual(differing(page, page), []);
    const greys = new Uint8Array(page.greys.length).fill(255);
    greys.set(page.greys.subarray(0, (page.height - 1) * page.width), page.width);
    assert.ok(differing(page, { ...page, greys }).length > 50);
  }
});
