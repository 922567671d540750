/** The Google accounts that can open the file, each with its language, kind and consent. */
import { type Records, type Shelf, withFields } from '../../store/records'
import type { AccountLanguage } from '../texts'
import type { AccountKind } from './limits'

export interface User {
  readonly email: string
  readonly account: AccountKind
  readonly language: AccountLanguage
  /** Has agreed to the scopes of the script. */
  readonly consent: boolean
}

export class Users {
  private readonly known: Shelf<User>

  constructor(
    records: Records,
    /** Made the file, deployed the web app. */
    readonly owner: string,
    private readonly usual: Omit<User, 'email'>,
  ) {
    this.known = records.shelf('users', withFields<User>('email', 'account', 'language', 'consent'))
  }

  /** A person that is named for the first time gets an account and may edit the file. */
  of(email: string): User {
    return this.known.get(email) ?? this.keep({ email, ...this.usual })
  }

  change(email: string, change: Partial<Omit<User, 'email'>>): User {
    return this.keep({ ...this.of(email), ...change })
  }

  all(): readonly User[] {
    return this.known.all()
  }

  private keep(user: User): User {
    this.known.set(user.email, user)
    return user
  }
}
