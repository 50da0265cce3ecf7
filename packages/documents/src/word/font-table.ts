import { typeface } from './looks.ts';

const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** `word/fontTable.xml`: what Word takes where the official face is not installed, newest version first. */
export const fontTable = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
  `<w:fonts xmlns:w="${namespace}">`,
  `<w:font w:name="${typeface}"><w:altName w:val="TH Sarabun New,TH SarabunIT๙,Sarabun"/>`,
  '<w:charset w:val="DE"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>',
  '</w:fonts>',
].join('');
