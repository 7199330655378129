import type { ClockSetting } from './protocol';

/**
 * Makes `Date` in this process follow the sandbox's clock. Installed only once that clock differs from the machine's,
 * so that nothing is patched in ordinary use. A proxy keeps `instanceof Date` and every static method working.
 */
export const createChildClock = () => {
  const MachineDate = Date;
  let setting: ClockSetting = { type: 'offset', millis: 0 };
  let installed = false;

  const now = () => (setting.type === 'still' ? setting.at : MachineDate.now() + setting.millis);

  const install = () => {
    globalThis.Date = new Proxy(MachineDate, {
      construct: (target, args, newTarget) =>
        Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
      apply: () => new MachineDate(now()).toString(),
      get: (target, property) => (property === 'now' ? now : Reflect.get(target, property)),
    });
    installed = true;
  };

  return {
    follow(next: ClockSetting) {
      setting = next;
      if (!installed && (next.type === 'still' || next.millis !== 0)) install();
    },
    machineNow: () => MachineDate.now(),
  };
};
