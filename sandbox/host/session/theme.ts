import { useSyncExternalStore } from 'react';

export type ThemeChoice = 'light' | 'dark' | 'system';
export type Theme = 'light' | 'dark';

const KEY = 'site.theme';
const CHANGED = 'site:theme';
const systemIsDark = window.matchMedia('(prefers-color-scheme: dark)');

const choices: readonly ThemeChoice[] = ['light', 'dark', 'system'];

/** What the person chose; the system's theme until they choose. */
export function themeChoice(): ThemeChoice {
  const stored = window.localStorage.getItem(KEY);
  return choices.find((choice) => choice === stored) ?? 'system';
}

/** The theme in force. */
export function currentTheme(): Theme {
  const choice = themeChoice();
  if (choice !== 'system') return choice;
  return systemIsDark.matches ? 'dark' : 'light';
}

/** Puts the theme in force on the page. Call once before anything is drawn. */
export function applyTheme(): void {
  document.documentElement.dataset.colorMode = currentTheme();
}

/** Keeps the choice in this browser, where it is known before the first picture is drawn. Other tabs hear of it as well. */
export function chooseTheme(choice: ThemeChoice): void {
  window.localStorage.setItem(KEY, choice);
  applyTheme();
  window.dispatchEvent(new Event(CHANGED));
}

const subscribe = (listener: () => void): (() => void) => {
  const changed = () => {
    applyTheme();
    listener();
  };
  systemIsDark.addEventListener('change', changed);
  window.addEventListener(CHANGED, changed);
  window.addEventListener('storage', changed);
  return () => {
    systemIsDark.removeEventListener('change', changed);
    window.removeEventListener(CHANGED, changed);
    window.removeEventListener('storage', changed);
  };
};

export const useTheme = (): Theme => useSyncExternalStore(subscribe, currentTheme);
export const useThemeChoice = (): ThemeChoice => useSyncExternalStore(subscribe, themeChoice);
