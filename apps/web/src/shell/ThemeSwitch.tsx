import { Daylight, HalfDisc, Night } from './glyphs.tsx';
import { useTexts } from './language.tsx';
import { shellMessages } from './messages.ts';
import styles from './ThemeSwitch.module.css';
import { useTheme } from './theme.tsx';
import type { ThemeChoice } from './theme-choice.ts';

const glyphs: Readonly<Record<ThemeChoice, () => React.ReactNode>> = {
  system: HalfDisc,
  light: Daylight,
  dark: Night,
};
const themes: readonly ThemeChoice[] = ['system', 'light', 'dark'];

/** Light, dark, or as the machine has it: the browser's own list under a small picture of what is chosen. */
export function ThemeSwitch() {
  const t = useTexts(shellMessages);
  const { theme, choose } = useTheme();
  const Glyph = glyphs[theme];
  return (
    <span className={`no-print ${styles.switch}`}>
      <Glyph />
      <select
        className={styles.list}
        aria-label={t('theme')}
        title={t('theme')}
        value={theme}
        onChange={({ target }) => choose(themes.find((one) => one === target.value) ?? 'system')}
      >
        {themes.map((one) => (
          <option key={one} value={one}>
            {t(`theme_${one}`)}
          </option>
        ))}
      </select>
    </span>
  );
}
