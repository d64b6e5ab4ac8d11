import { realpathSync } from 'node:fs'

/**
 * The settings under which git is run, whoever runs it: no hook, no file monitor, no `ext::` transport, nothing cleared up
 * in passing, no short cut in telling which files were changed, and no other letters than those that are read here. Git takes no repository of another user, since its configuration could run commands as this one; whoever runs
 * this program in a folder runs what lies in it already, so that folder is taken. A repository around it is refused.
 *
 * @returns `name=value`, as `git -c` takes them
 */
export function hardening(root: string): readonly string[] {
  return [
    'core.hooksPath=/dev/null',
    'core.fsmonitor=false',
    'core.untrackedCache=false',
    'core.trustctime=true',
    'core.checkStat=default',
    'core.logAllRefUpdates=false',
    'i18n.logOutputEncoding=UTF-8',
    'protocol.ext.allow=never',
    'gc.auto=0',
    'maintenance.auto=false',
    `safe.directory=${realpathSync(root)}`,
  ]
}
