/** Passwords that were stolen somewhere and are therefore tried everywhere. */
export interface BreachList {
  /** False also where the list cannot be asked: nobody is kept out because another's service is down. */
  isBreached(password: string): Promise<boolean>
}
