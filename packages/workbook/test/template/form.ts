import { blankProject, type Form, type FormProject } from '@tidtam/domain/form';
import { known } from '../layouts/known.ts';

/** An id of the record, by a small number. */
export function idOf(number: number): string {
  return `0190a000-0000-7000-8000-${String(number).padStart(12, '0')}`;
}

/** A project of the record with what is typed in. */
export function project(number: number, typed: Partial<FormProject>): FormProject {
  return { ...blankProject(idOf(number), 2), project: idOf(number), title: `โครงการที่ ${number}`, ...typed };
}

/** A form of the provincial education office. */
export function form(projects: readonly FormProject[], more: Partial<Form> = {}): Form {
  return {
    agency: { code: '73-PEO', name: 'สำนักงานศึกษาธิการจังหวัดนครปฐม', nameEn: null },
    province: '73',
    round: '2567Q3',
    revision: 0,
    saved: null,
    content: { projects: [...projects], noProjects: [] },
    known: [],
    statedNoProjects: [],
    guidelines: [...known.guidelines],
    ...more,
  };
}

/** Three projects: in part 1 and 2, in part 2, and in part 3, with everything stated. */
export const filled: Form = form([
  project(1, {
    title: 'โครงการเสริมสร้างเครือข่ายต้านทุจริตในสถานศึกษา',
    code: 'ศธ-00123',
    guideline: '2101-1',
    lines: [
      {
        part: 1,
        budget: '285,700.25',
        notYetAllocated: false,
        committed: '20,000.00',
        disbursed: '100,000.00',
      },
      { part: 2, budget: '50,000.00', notYetAllocated: false, committed: '', disbursed: '12,500.50' },
    ],
    percentComplete: '45.5',
    status: 'in_progress',
    starts: '2023-10-01',
    ends: '2024-09-30',
    texts: {
      target: 'สถานศึกษา 120 แห่ง',
      result: 'อบรมแล้ว 60 แห่ง',
      problems: 'งบประมาณล่าช้า',
      suggestions: 'ควรจัดสรรเร็วขึ้น',
      nextSteps: 'อบรมรุ่นที่ 2',
      owner: 'กลุ่มนิเทศ',
      note: 'ดูหนังสือแนบ',
    },
  }),
  project(2, {
    title: 'กิจกรรมที่ 1 ประเมิน ITA Online',
    lines: [{ part: 2, budget: '', notYetAllocated: true, committed: '', disbursed: '' }],
    percentComplete: '0',
    status: 'not_started',
  }),
  project(3, {
    title: '=1+1 นโยบาย No Gift Policy',
    lines: [{ part: 3, budget: '', notYetAllocated: false, committed: '', disbursed: '' }],
    percentComplete: '100',
    status: 'completed',
  }),
]);
