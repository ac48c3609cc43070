# Sign-in and set-up.
account-sign-in = Sign in
account-sign-in-do = Sign in
account-name = Name
account-password = Password
account-none = No account?
account-none-how = How to get one
account-set-up = Set-up
account-set-up-lead = This link works once: it creates the account that administers this installation.
account-set-up-do = Create the account
account-name-hint = 2 to 64 characters: letters, digits, dots, hyphens and spaces. This name will sign your edits, for everyone to see.
account-password-hint = At least { $least } characters. A sentence that only you know is better than a complicated word; spaces count.
