/** `ScriptApp` on the main thread: triggers, the web app's address, consent. */
import { TRIGGERS_PER_USER } from '../run/limits'
import type { Triggers } from '../triggers/registry'
import type { ClockSpec, Trigger, TriggerEvent } from '../triggers/trigger'
import { refusal, type ServiceFor } from './service'

export interface NewTrigger {
  readonly event: TriggerEvent
  readonly source?: string
  readonly clock?: ClockSpec
}

export interface ScriptCalls {
  newTrigger(handler: string, asked: NewTrigger): Trigger
  getProjectTriggers(): readonly Trigger[]
  deleteTrigger(uid: string): void
  getServiceUrl(): string
  getScriptId(): string
  getOAuthToken(): string
  requireScopes(scopes: readonly string[] | null): void
  getAuthorizationInfo(scopes: readonly string[] | null): { granted: readonly string[]; missing: readonly string[]; url: string }
}

export interface ScriptIdentity {
  readonly scriptId: string
  readonly webAppUrl: string
  readonly spreadsheetId: string
}

export const scriptService =
  (triggers: Triggers, identity: () => ScriptIdentity): ServiceFor<ScriptCalls> =>
  (run) => {
    const wanted = (scopes: readonly string[] | null): readonly string[] => scopes ?? run.version.manifest.oauthScopes ?? []
    return {
      newTrigger: (handler, asked) => {
        if (triggers.of(run.user.email).length >= TRIGGERS_PER_USER) throw refusal(run, 'tooManyTriggers')
        const source = asked.event === 'CLOCK' ? '' : asked.source || identity().spreadsheetId
        return triggers.add({
          user: run.user.email,
          handler,
          event: asked.event,
          source,
          ...(asked.clock === undefined ? {} : { clock: asked.clock }),
        })
      },
      getProjectTriggers: () => triggers.of(run.user.email),
      deleteTrigger: (uid) => {
        if (triggers.of(run.user.email).some((trigger) => trigger.uid === uid)) triggers.delete(uid)
      },
      getServiceUrl: () => identity().webAppUrl,
      getScriptId: () => identity().scriptId,
      getOAuthToken: () => `ya29.local.${Buffer.from(run.user.email).toString('base64url')}`,
      requireScopes: (scopes) => {
        if (!run.user.consent && wanted(scopes).length > 0) throw refusal(run, 'authorizationRequired')
      },
      getAuthorizationInfo: (scopes) => ({
        granted: run.user.consent ? (run.version.manifest.oauthScopes ?? []) : [],
        missing: run.user.consent ? [] : wanted(scopes),
        url: `${identity().webAppUrl.split('/macros/')[0] ?? ''}/`,
      }),
    }
  }
