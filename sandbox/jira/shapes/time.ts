import { tzOffset } from '@date-fns/tz/tzOffset';
import type { Millis } from '../../types';

const MINUTE = 60_000;

const offsetMinutes = (at: Millis, zone: string): number =>
  zone === 'Etc/UTC' ? 0 : tzOffset(zone, new Date(at));

/** Jira's way to write an instant: `2026-03-02T09:30:00.000+0100`, in the zone of the reader. */
export const jiraInstant = (at: Millis, zone: string): string => {
  const offset = offsetMinutes(at, zone);
  const local = new Date(at + offset * MINUTE).toISOString().slice(0, -1);
  const hours = String(Math.floor(Math.abs(offset) / 60)).padStart(2, '0');
  const minutes = String(Math.abs(offset) % 60).padStart(2, '0');
  return `${local}${offset < 0 ? '-' : '+'}${hours}${minutes}`;
};

/** Instants of sprints are ISO in UTC. */
export const isoInstant = (at: Millis): string => new Date(at).toISOString();
