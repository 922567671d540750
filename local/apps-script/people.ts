/** What people and time set off: opening the file, editing, choosing from the menu, calling from a page, triggers that are due. */
import type { VirtualClock } from '../time/virtual-clock'
import type { Finished } from './run/execution'
import type { Executions } from './run/executions'
import { isPublic } from './run/function-names'
import type { User, Users } from './run/users'
import type { Version } from './run/version'
import type { Screen } from './screen'
import type { Scene } from './services/service'
import { areaMark } from './services/spreadsheet'
import { say } from './texts'
import { changeEvent, clockEvent, type Edit, editEvent, type FormAnswer, formEvent, openEvent } from './triggers/events'
import type { Triggers } from './triggers/registry'
import type { Trigger } from './triggers/trigger'
import type { OpenPage } from './web/page-store'
import type { AuthMode, Returns, Thrown } from './wire'
import type { SheetEvent, SpreadsheetFile } from './workbook/index'

export interface PeopleSpec {
  readonly clock: VirtualClock
  readonly users: Users
  readonly screen: Screen
  readonly triggers: Triggers
  readonly executions: Executions
  readonly head: () => Version
  readonly functions: (version: Version) => Promise<readonly string[]>
  readonly file: () => SpreadsheetFile
}

interface Call {
  readonly function: string
  readonly args: readonly unknown[]
  readonly event: boolean
  readonly returns: Returns
  readonly scene: Scene
  readonly authMode: AuthMode
}

/** Google keeps at most two edits waiting for a simple trigger (guides/triggers). */
const WAITING_EDITS = 2

export class People {
  private editing: Promise<unknown> = Promise.resolve()
  private waitingEdits = 0

  constructor(private readonly spec: PeopleSpec) {}

  /** A person opens the file: the simple `onOpen`, then installed ones. */
  async open(email: string): Promise<void> {
    this.spec.screen.clearMenu(email)
    const user = this.spec.users.of(email)
    if (await this.has('onOpen')) await this.simple('onOpen', openEvent('LIMITED', email), user, 'open')
    for (const trigger of this.spec.triggers.on('ON_OPEN')) await this.installed(trigger, openEvent('FULL', email), email)
  }

  /** What Sheets fires after a person has changed something. */
  async changed(events: readonly SheetEvent[]): Promise<void> {
    await Promise.all(events.map((event) => (event.type === 'edit' ? this.edited(event) : this.structured(event))))
  }

  /** Answers of a form have been written into their row. */
  async submitted(answer: FormAnswer, email: string): Promise<void> {
    await Promise.all(
      this.spec.triggers.on('ON_FORM_SUBMIT').map((trigger) => this.installed(trigger, formEvent(answer, trigger.uid), email)),
    )
  }

  async triggered(trigger: Trigger, time: number): Promise<void> {
    await this.installed(trigger, clockEvent(time, trigger.uid), trigger.user, false)
  }

  /** A click in a menu. */
  async menu(email: string, handler: string): Promise<Finished> {
    const user = this.spec.users.of(email)
    return this.run({ function: handler, args: [], event: false, returns: 'nothing', scene: 'menu', authMode: 'FULL' }, user, email)
  }

  /** `google.script.run` without a page: as this person, with the newest code. */
  async call(email: string, name: string, args: readonly unknown[]): Promise<Finished> {
    const user = this.spec.users.of(email)
    if (!(await this.callable(name, this.spec.head()))) return notFound(user, name)
    return this.run({ function: name, args, event: false, returns: 'value', scene: 'call', authMode: 'FULL' }, user, email)
  }

  /** `google.script.run` of a page. */
  async callFrom(page: OpenPage, name: string, args: readonly unknown[]): Promise<Finished> {
    const user = this.spec.users.of(page.user)
    const version = page.version ?? this.spec.head()
    if (!(await this.callable(name, version))) return notFound(user, name)
    const call: Call = { function: name, args, event: false, returns: 'value', scene: page.scene, authMode: 'FULL' }
    return this.spec.executions.run({ ...call, user, active: page.active, awaited: true, version })
  }

  private async edited(event: Extract<SheetEvent, { type: 'edit' }>): Promise<void> {
    const area = areaMark(this.spec.file(), event.area)
    if (area === undefined) return
    const edit: Edit = {
      area,
      user: event.user,
      ...(event.value === undefined ? {} : { value: event.value }),
      ...(event.oldValue === undefined ? {} : { oldValue: event.oldValue }),
    }
    const installed = this.spec.triggers
      .on('ON_EDIT')
      .map((trigger) => this.installed(trigger, editEvent('FULL', edit, trigger.uid), event.user))
    await Promise.all([this.simpleEdit(edit), ...installed])
  }

  /** One after another; what comes while two wait is lost. */
  private async simpleEdit(edit: Edit): Promise<void> {
    if (this.waitingEdits > WAITING_EDITS || !(await this.has('onEdit'))) return
    this.waitingEdits += 1
    const user = this.spec.users.of(edit.user)
    const turn = this.editing.then(() => this.simple('onEdit', editEvent('LIMITED', edit), user, 'simple'))
    this.editing = turn
    await turn
    this.waitingEdits -= 1
  }

  private async structured(event: Extract<SheetEvent, { type: 'change' }>): Promise<void> {
    await Promise.all(
      this.spec.triggers
        .on('ON_CHANGE')
        .map((trigger) => this.installed(trigger, changeEvent(event.changeType, event.user, trigger.uid), event.user)),
    )
  }

  private simple(name: string, event: object, user: User, scene: Scene): Promise<Finished> {
    return this.run({ function: name, args: [event], event: true, returns: 'nothing', scene, authMode: 'LIMITED' }, user, user.email)
  }

  /** Runs as the one who made the trigger, whoever has set it off. */
  private installed(trigger: Trigger, event: object, by: string, awaited = true): Promise<Finished> {
    const call: Call = { function: trigger.handler, args: [event], event: true, returns: 'nothing', scene: 'trigger', authMode: 'FULL' }
    return this.run(call, this.spec.users.of(trigger.user), by, awaited)
  }

  private run(call: Call, user: User, active: string, awaited = true): Promise<Finished> {
    return this.spec.executions.run({ ...call, user, active, awaited, version: this.spec.head() })
  }

  private async has(name: string): Promise<boolean> {
    return (await this.spec.functions(this.spec.head())).includes(name)
  }

  private async callable(name: string, version: Version): Promise<boolean> {
    return isPublic(name) && (await this.spec.functions(version)).includes(name)
  }
}

const notFound = (user: User, name: string): Finished => {
  const error: Thrown = { name: 'Exception', message: say(user.language, 'noFunction', name) }
  return { ok: false, why: 'threw', error }
}
