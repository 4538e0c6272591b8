-- JEE (Advanced) has a rule of its own for equal marks.
alter type tie_rule add value 'jee_advanced' after 'jee_main';
