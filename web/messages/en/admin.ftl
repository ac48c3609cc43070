# The admin command: `npm run --silent admin -- …`
admin-help-call = Usage: npm run --silent admin -- COMMAND
admin-help-call-one = Usage: npm run --silent admin -- { $usage }
admin-help-options = The commands work beside a running server, and without one. Options everywhere: --lang fr|en, --help.
admin-help-exit = Exit code: 0 done, 1 refused or failed, 2 wrong command line.
admin-see-help = See: npm run --silent admin -- --help

admin-user-add-usage = user add NAME --role reader|contributor|steward|admin
admin-user-add-summary = Creates an account, or gives it a new role and password. The password is read from standard input.
admin-user-list-usage = user list
admin-user-list-summary = Lists the accounts: name, role, day of creation.
admin-token-add-usage = token add NAME --scope read|write|update
admin-token-add-summary = Prints a new token for the account, alone on one line. It is shown this once.
admin-validate-usage = validate [--strict]
admin-validate-summary = Lists the hints on every page.
admin-verify-usage = verify
admin-verify-summary = Checks everything that is stored.
admin-import-usage = import FILE… [--graph IRI [--title TEXT] [--title-fr TEXT] [--title-en TEXT] [--source IRI] [--licence IRI]] [--skip-bad-lines] [--allow-empty]
admin-import-summary = Imports RDF files (also .gz): replaces the graph named, or makes and changes the pages and graphs that each file names. Each file comes in whole or not at all.

admin-unknown-command = There is no command “{ $command }”.
admin-too-few-words = Something is missing from the command.
admin-word-too-many = “{ $word }” is one word too many. A name with spaces needs quotes.
admin-unknown-option = There is no option “{ $option }” here.
admin-option-value = “{ $option }” was given without its value, or with one it does not take.
admin-missing-option = { $option } is missing: { $choices }.
admin-no-such-choice = { $option } cannot be “{ $value }”. Choose one of: { $choices }.
admin-no-such-language = --lang cannot be “{ $lang }”. Choose fr or en.
admin-import-describes-graph = --title, --title-fr, --title-en, --source and --licence describe the graph that --graph names: name one.
admin-graph-iri = --graph needs the absolute IRI of a graph, for example https://example.org/tunes.
admin-password-differs = The two passwords are not the same.

admin-password = Password (at least 15 characters, nothing shows):{" "}
admin-password-again = Once more:{" "}
admin-user-added = { $name } now has the role { $role }.
admin-verify-good = Everything that is stored is whole.
admin-verify-bad =
    { $count ->
        [one] One thing is wrong. Keep a copy of the data folder before anything else.
       *[other] { $count } things are wrong. Keep a copy of the data folder before anything else.
    }
admin-validate-total =
    { $hints ->
        [0] No hints.
        [one] One hint on one page.
       *[other] { $hints } hints on { $pages } { $pages ->
            [one] page
           *[other] pages
        }.
    } { $violations ->
        [0] No page is kept from being approved.
        [one] One of them keeps a page from being approved.
       *[other] { $violations } of them keep a page from being approved.
    }
admin-validate-finding = { $severity }: { $message }
admin-validate-violation = Before approval
admin-validate-warning = Advised
admin-validate-info = Possible
admin-imported =
    { $graph } now holds { $total ->
        [one] one statement
       *[other] { $total } statements
    } ({ $added } added, { $removed } removed).
admin-defect = This is a defect of Infrawiki: { $detail }
admin-contact-usage = contact [TEXT]
admin-contact-summary = Shows or sets how to reach whoever runs this site, as “About” says it. An empty text takes it away.
admin-contact-none = No contact is given.

admin-stage-import = Reading { $name }
admin-stage-take-in = Comparing and taking in { $name }
admin-stage-commit = Saving
admin-imported-file =
    { $file }: { $total ->
        [one] one statement
       *[other] { $total } statements
    } ({ $added } added, { $removed } removed); pages changed: { $pages }, other graphs changed: { $graphs }.
admin-import-left-out =
    { $count ->
        [one] One graph that the wiki makes itself was left out: { $first }
       *[other] { $count } graphs that the wiki makes itself were left out, among them { $first }
    }
admin-import-skipped =
    { $count ->
        [one] One line was skipped:
       *[other] { $count } lines were skipped, among them:
    }
admin-import-bad-line = { $file }, line { $line }, column { $column }: { $detail }
admin-progress-share = { $percent }%
admin-progress-speed = { $amount } a second
admin-progress-left = { $time } left
admin-count-bytes = { $count } MB
admin-count-statements =
    { $count ->
        [one] { $count } statement
       *[other] { $count } statements
    }
admin-count-pages =
    { $count ->
        [one] { $count } page
       *[other] { $count } pages
    }
admin-count-graphs =
    { $count ->
        [one] { $count } graph
       *[other] { $count } graphs
    }
admin-count-commits =
    { $count ->
        [one] { $count } commit
       *[other] { $count } commits
    }

admin-stage-copy = Copying
admin-stage-check = Checking the history
admin-stage-open = Opening the restored wiki
admin-stage-count = Counting statements
admin-stage-rebuild = Making the index anew
admin-stage-compare = Comparing the index
admin-stage-texts = Comparing the texts
admin-stage-export = Exporting

admin-backup-usage = backup FILE [--force]
admin-backup-summary = Copies everything into one checked file, while the wiki is used. --force replaces a file that is there.
admin-backup-done = Backed up and checked: { $file }
admin-restore-usage = restore FILE
admin-restore-summary = Checks a backup and puts it in the place of everything. What it replaces is kept in a folder of its own.
admin-restore-done = Restored and opened: { $file }
admin-restore-aside = What was there before is kept in { $folder }
admin-snapshot-holds =
    { $pages ->
        [one] { $pages } page
       *[other] { $pages } pages
    }, { $revisions ->
        [one] { $revisions } revision
       *[other] { $revisions } revisions
    }, { $accounts ->
        [one] { $accounts } account
       *[other] { $accounts } accounts
    }
admin-snapshot-size = Size: { $size } MB
admin-snapshot-chain = Up to commit { $seq }, history { $chain }
admin-verify-compared =
    Compared with the journal: { $statements ->
        [one] { $statements } statement
       *[other] { $statements } statements
    } in { $graphs ->
        [one] { $graphs } graph
       *[other] { $graphs } graphs
    }, the texts of { $pages ->
        [one] { $pages } page
       *[other] { $pages } pages
    }.
admin-verify-repeated =
    { $repeated ->
        [0] No triple stands in two graphs.
        [one] One triple stands in several graphs: queries over all graphs count it more than once.
       *[other] { $repeated } triples stand in several graphs: queries over all graphs count them more than once.
    }
admin-verify-hash = Dataset { $hash }

admin-export-usage = export [--graph IRI | --page SLUG… | --chantier SLUG | --kind KIND] [--syntax turtle|trig|ntriples|nquads|jsonld|rdfxml] [--out FILE]
admin-export-summary = Writes everything public, or one selection, with licence and credits. Without --out to the standard output, without --syntax as the file’s name says, else TriG.
admin-export-one-selection = Choose one selection at a time: --graph, --page, --chantier or --kind.
admin-export-heading = Exported by Infrawiki from { $base } on { $time }, up to commit { $seq }.
admin-export-licence = Each page is under the licence given with it; name its authors when you pass it on.
admin-export-credit = { $title } — { $authors } — { $modified }, revision { $revision } — { $licence }
admin-exported =
    { $statements ->
        [one] One statement
       *[other] { $statements } statements
    } of { $graphs ->
        [one] one graph
       *[other] { $graphs } graphs
    }, as of commit { $seq }.
