import type { PackModel } from '@tidtam/domain/pack';
import { buildPackModel, buildReports } from './pack-model.ts';

const agency = 'องค์การบริหารส่วนตำบลทุ่งกระพังโหมและศูนย์พัฒนาเด็กเล็กบ้านหนองขาหยั่ง สังกัดกรมส่งเสริมการปกครองท้องถิ่น ';

/** Names of 200 characters: as offices write, without a space, of the widest Latin and Thai letters. */
const names = [
  agency.repeat(2).slice(0, 200),
  'ที่ปรึกษา'.repeat(23).slice(0, 200),
  'W'.repeat(200),
  'ฌ'.repeat(200),
];

function nameAt(index: number): string {
  return names[index % names.length] ?? '';
}

/** A round in which every name is as long as it may be, and amounts in billions. */
export function buildLongModel(): PackModel {
  const reports = buildReports(60).map((report, index) => ({
    ...report,
    title: nameAt(index),
    texts: { ...report.texts, problems: index % 5 === 0 ? `${nameAt(index)} ${agency.repeat(4)}` : null },
    funding: report.funding.map((line) => ({
      ...line,
      budget: line.budget === null ? null : '899999999.99',
      disbursed: line.disbursed === null ? null : '123456789.01',
    })),
  }));
  const model = buildPackModel({}, reports);
  return {
    ...model,
    section4: Array.from({ length: 30 }, (_, index) => `${index + 1}. ${nameAt(index)}`).join('\n'),
    agencies: model.agencies.map((each, index) => ({ ...each, name: nameAt(index), nameEn: null })),
    guidelines: model.guidelines.map((each, index) => ({ ...each, name: nameAt(index) })),
    indicators: model.indicators.map((each, index) => ({
      ...each,
      name: nameAt(index),
      source: nameAt(index + 2),
    })),
  };
}
