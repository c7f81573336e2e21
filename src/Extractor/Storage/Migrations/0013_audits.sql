-- The sample by which accuracy is measured is drawn alike on every engine (AuditDraw.cs): what is shown is made anew with it.
update shown_state set generation = generation + 1;
