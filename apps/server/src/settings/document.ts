import { definitions, settingNames } from './definitions.ts';

/** The text of `docs/settings.md`: every setting in both languages, made from the definitions. */
export function settingsDocument(): string {
  return [
    '# การตั้งค่า · Settings',
    '',
    'กำหนดเป็นตัวแปรสภาพแวดล้อมก่อนสั่ง `npm start` ค่าที่ไม่รู้จักหรืออ่านไม่ได้จะทำให้ระบบไม่เริ่มทำงานและบอกสาเหตุ',
    '',
    'Environment variables, read and checked at start. An unknown TIDTAM_ name or a value that makes no sense stops',
    'the start and says why. This page is made from `apps/server/src/settings/definitions.ts` by `npm run settings`.',
    '',
    ...settingNames.flatMap(section),
  ].join('\n');
}

function section(name: (typeof settingNames)[number]): string[] {
  const { purpose, usual, expected, example } = definitions[name];
  return [
    `## ${name}`,
    '',
    `${purpose.th}`,
    '',
    `- ค่าที่ใช้เมื่อไม่กำหนด: ${usual.th}`,
    `- รับ: ${expected.th} เช่น \`${name}=${example}\``,
    '',
    `${purpose.en}.`,
    '',
    `- Without it: ${usual.en}`,
    `- Takes: ${expected.en}, for example \`${name}=${example}\``,
    '',
  ];
}
