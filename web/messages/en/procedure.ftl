# The page of a procedure and its steps.
procedure-contents = Contents
procedure-duration = Duration
procedure-step-count = Steps
procedure-who = Who
procedure-accountable = Accountable
procedure-when = When
procedure-before = Before you start
procedure-needs = What you need
procedure-needs-supply = Materials
procedure-needs-tool = Tools
procedure-needs-space = Places
procedure-needs-data = Documents and data
procedure-needs-other = Other resources
procedure-needs-product = What comes out
procedure-steps = Steps
procedure-more = Background
procedure-edit = edit
procedure-edit-section = edit: { $title }
procedure-no-steps = This procedure has no steps yet.
procedure-add-steps = Add steps
procedure-step-number = Step { $number }
procedure-step-untitled = Step { $number }, without text
procedure-flow-sequence = Group, in order
procedure-flow-parallel = At the same time
procedure-flow-anyorder = In any order
procedure-flow-choice = Choice
procedure-flow-loop = Loop
procedure-if = If
procedure-otherwise = otherwise
procedure-with = With:
procedure-by = By:
procedure-answers = Accountable:
procedure-watch = To watch:
procedure-hazards = Hazards:
procedure-limit = Limit
procedure-leave-when = The loop ends when:
procedure-otherwise-back = Otherwise back to
procedure-back = Back to
procedure-level-danger = Danger
procedure-level-warning = Warning
procedure-level-caution = Caution
procedure-level-notice = Notice
procedure-records = Readings for step { $number }
procedure-record-turn = Turn
procedure-record-date = When
procedure-record-initials = Initials
procedure-diagram = The process at a glance
procedure-diagram-caption = Boxes lead to the steps. Coloured lines are loops and groups.
procedure-until = until { $exit }
procedure-indicators = Indicators
procedure-indicator = Indicator
procedure-target = Target
procedure-runs = Runs and proposals
procedure-proposal = Proposal:
procedure-adaptations = Adaptations
procedure-adapted-from = Adapted from
procedure-adaptation = Adaptation:
procedure-source-revision = Taken from
procedure-used = Where it is used
procedure-in-model = Manual:
procedure-called-by = Called by
procedure-at-steps =
    { $count ->
        [one] step
       *[other] steps
    }
procedure-count-steps =
    { $count ->
        [one] { $count } step
       *[other] { $count } steps
    }
procedure-times =
    { $count ->
        [one] { "," } { $count } time at most
       *[other] { "," } { $count } times at most
    }
procedure-at-most-times =
    { $count ->
        [one] { $count } time at most
       *[other] { $count } times at most
    }
