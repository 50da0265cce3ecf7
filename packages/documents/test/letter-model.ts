import type { LetterModel } from '@tidtam/domain/letter';
import { buildPackModel, buildReports } from './pack-model.ts';

/** A letter about one agency of the pack's province, whose report lacks two things. */
export function buildLetterModel(overrides: Partial<LetterModel> = {}): LetterModel {
  const pack = buildPackModel({}, buildReports(40));
  const figures = pack.agencies[1];
  if (figures === undefined) throw new Error('the province has no second agency');
  return {
    kind: 'reminder',
    agency: { code: figures.agency, name: figures.name, nameEn: figures.nameEn },
    parent: null,
    secretariat: {
      name: 'สำนักงาน ป.ป.ช. ประจำจังหวัดนครปฐม',
      nameEn: 'NACC Provincial Office Nakhon Pathom',
      toConfirm: true,
    },
    province: pack.province,
    round: '2567Q2',
    plan: { name: pack.plan.name, issueEn: pack.plan.issueEn },
    closes: null,
    missing: [
      {
        kind: 'budget',
        text: { th: 'ยังไม่ระบุงบประมาณ 2 โครงการ', en: '2 projects state no budget yet' },
        titles: ['โครงการอบรมครูแกนนำด้านการป้องกันการทุจริต', 'กิจกรรมค่ายเยาวชน “คนดีของแผ่นดิน” รุ่นที่ 2'],
      },
      {
        kind: 'part',
        text: {
          th: 'ส่วนที่ 3 ยังไม่มีโครงการ และยังไม่ได้แจ้งว่า “ไม่มีโครงการ”',
          en: 'Part 3 has no project and does not say “ไม่มีโครงการ” (no projects) either',
        },
        titles: [],
      },
    ],
    figures,
    madeOn: '2024-04-18T09:05:00+07:00',
    ledger: pack.ledger,
    programVersion: '0.1.0',
    invented: true,
    ...overrides,
  };
}
