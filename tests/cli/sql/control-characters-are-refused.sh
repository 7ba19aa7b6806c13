for option in --table --claim --actor --act; do
    hearsay sql --dialect postgres --from statements $option $'a\nb' && echo taken
    hearsay sql --dialect postgres --from statements $option $'a\xffb' && echo taken
    hearsay sql --dialect postgres --from statements $option $'a\xe2\x80\xa8b' && echo taken
done
hearsay sql --dialect postgres --from statements --column $'act=a\rb'
