import { z } from 'zod';
import { RoundCode, route } from '../contract/index.ts';
import { PlanState } from './plan-state.ts';
import { planPolicy } from './policy.ts';

export const planRoutes = {
  getPlan: route({
    method: 'GET',
    path: '/api/plan/rounds/:round',
    allowed: planPolicy.read,
    summary: {
      th: 'แผนแม่บทฯ ประเด็น 21 และสถานะของตัวชี้วัดในปีงบประมาณของรอบ',
      en: "The plan of issue 21 and its indicators' state in the round's fiscal year",
    },
    params: z.object({ round: RoundCode }),
    output: PlanState,
  }),
};
