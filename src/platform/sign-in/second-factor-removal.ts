/** Takes the second factor from an account ($1) and ends its sessions: the next sign-in sets up another one. */
export const secondFactorRemoval = `
  with factor as (delete from auth.second_factors where "userId" = $1),
    ended as (delete from auth.sessions where "userId" = $1)
  update auth.accounts set "twoFactorEnabled" = false where id = $1`
