-- Owner: understanding. The flag is named after what is found: advertisements. That an opinion is not about the draft cannot be read out of it.
update opinion_meaning set flags = array_replace(flags, 'offTopic', 'advertisement') where 'offTopic' = any(flags);
