0; 1_000; 0xFF_ff; 0b1010; 0o777; 123456789012345678901234567890; 0x1ffffffffffffffffffff
1.0; 1e10; 1_0.2_5e-3; .5; 5.; 1e308; 1e400; 1e-7; 123456789.123456789; 1e16; 1e15; 3j; 1.5J
'a'; "b'c"; 'd"e'; '''f
g'''; r'\n\x'; R"\'"; u'uni'; 'tab\t\\\x41\u00e9\U0001f600\101\0\N{BULLET}'
b'bytes\x00\xff'; rb'\x'; Br"a"; 'a' "b" '''c'''; b'a' b'b'; 'continued \
line'
'é' 'ü'; '\ud800'; '\x7f\x80\xad\u200b\u3000'
None; True; False; ...; (); []; {}; ''
