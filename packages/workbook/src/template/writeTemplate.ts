import type { Form } from '@tidtam/domain/form';
import { parts } from '@tidtam/domain/project';
import { roundName } from '@tidtam/domain/round';
import type { TemplatePlace } from './mark.ts';
import { guideTexts } from './messages.ts';
import { addGuideSheet, addListSheet } from './ownSheets.ts';
import { addPartSheet } from './partSheet.ts';

/**
 * A workbook that an agency fills in for a round: its form as it stands, in three parts, with last round's figures
 * beside, lists and checks. Reading it back gives what stands in it, see `takeTemplate`.
 *
 * @param provinceName in Thai, without "จังหวัด".
 * @returns the bytes of an .xlsx.
 */
export async function writeTemplate(form: Form, provinceName: string): Promise<Uint8Array> {
  // Only who writes loads it, not who reads what was written.
  const { default: exceljs } = await import('exceljs');
  const book = new exceljs.Workbook();
  book.creator = 'Tidtam';
  book.title = guideTexts.tell('th', 'title');
  const place: TemplatePlace = { agency: form.agency.code, province: form.province, round: form.round };
  const guidelines = new Map(form.guidelines.map(({ code, name }) => [code, `${code} ${name}`]));
  const whose = [form.agency.name, `จังหวัด${provinceName} ${roundName(form.round, 'th')}`];
  await addGuideSheet(book, place, whose);
  const lists = await addListSheet(book, place, [...guidelines.values()]);
  for (const part of parts) {
    await addPartSheet(book, part, { form, place, provinceName, guidelines, lists });
  }
  book.views = [
    { x: 0, y: 0, width: 20_000, height: 12_000, activeTab: 0, firstSheet: 0, visibility: 'visible' },
  ];
  return new Uint8Array(await book.xlsx.writeBuffer());
}
