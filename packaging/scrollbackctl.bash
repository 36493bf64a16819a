# SPDX-License-Identifier: GPL-3.0-or-later
# Completion of scrollbackctl for bash.

_scrollbackctl() {
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}
    local commands='info conversations thread messages tools logs jobs executions search dashboard export demo'
    local source='--system --source-zone --time-zone'
    local period='--days --from --to --now'
    local list="--format --limit --raw $source $period"

    # bash takes --format=json for three words.
    if [[ $current == = ]]; then
        current=
    elif [[ $previous == = ]]; then
        previous=${COMP_WORDS[COMP_CWORD - 2]}
    fi

    # The first word that is neither an option nor an option's value is the command.
    local command='' word skip='' place=0 i
    for ((i = 1; i < COMP_CWORD; i++)); do
        word=${COMP_WORDS[i]}
        case $word in
            = | --) continue ;;
            --raw | --help | --version | -h) continue ;;
            -*)
                skip=1
                [[ ${COMP_WORDS[i + 1]} == = ]] && ((i++))
                continue
                ;;
        esac
        if [[ -n $skip ]]; then
            skip=
            continue
        fi
        [[ -z $command ]] && command=$word
        ((place++))
    done

    local options
    case $command in
        info) options="--format $source" ;;
        conversations) options="$list --conversation --user --widget --status --text" ;;
        thread) options="--format $source" ;;
        messages) options="$list --conversation --user --widget --role --text" ;;
        tools) options="$list --conversation --user --widget --tool --status --text" ;;
        logs) options="$list --conversation --widget --level --category --execution --job --text" ;;
        jobs) options="$list --job --status --text" ;;
        executions) options="$list --execution --job --status --text" ;;
        search) options="$list --conversation --user --widget --role" ;;
        dashboard) options="--format $source $period --user --widget" ;;
        export)
            options="$list --output -o --conversation --user --widget --role --status --level --category --tool"
            options+=' --execution --job --text'
            ;;
        demo) options='--system --conversations --days --seed --now --time-zone' ;;
        *) options='--version' ;;
    esac
    options+=' --help -h'

    COMPREPLY=()
    case $previous in
        --format)
            local formats='table json jsonl csv'
            case $command in
                info | dashboard) formats='table json' ;;
                thread) formats='table json md html' ;;
                export) formats='csv jsonl json xlsx md html' ;;
            esac
            mapfile -t COMPREPLY < <(compgen -W "$formats" -- "$current")
            return
            ;;
        --system)
            mapfile -t COMPREPLY < <(compgen -W \
                'widget-logs chat-sessions assistant-threads job-history chat-history' -- "$current")
            return
            ;;
        --role)
            mapfile -t COMPREPLY < <(compgen -W 'user assistant system tool' -- "$current")
            return
            ;;
        --level)
            mapfile -t COMPREPLY < <(compgen -W 'debug info success warning error' -- "$current")
            return
            ;;
        --status)
            local states=
            case $command in
                tools) states='success error' ;;
                jobs | executions) states='pending running completed failed cancelled' ;;
                conversations) states='active completed archived inactive' ;;
                export) states='active completed archived inactive success error pending running failed cancelled' ;;
            esac
            mapfile -t COMPREPLY < <(compgen -W "$states" -- "$current")
            return
            ;;
        --time-zone | --source-zone)
            local zones=/usr/share/zoneinfo/tzdata.zi
            [[ -r $zones ]] && mapfile -t COMPREPLY < <(compgen -W \
                "local UTC $(awk '$1 == "Z" { print $2 } $1 == "L" { print $3 }' "$zones")" -- "$current")
            return
            ;;
        --output | -o)
            compopt -o filenames 2>/dev/null
            mapfile -t COMPREPLY < <(compgen -f -- "$current")
            return
            ;;
        --days | --from | --to | --now | --limit | --text | --user | --widget | --category | --tool | --conversation | \
            --execution | --job | --conversations | --seed)
            return
            ;;
    esac

    if [[ $current == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$options" -- "$current")
    elif [[ -z $command ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$commands" -- "$current")
    elif ((place == 1)); then
        compopt -o filenames 2>/dev/null
        mapfile -t COMPREPLY < <(compgen -f -- "$current")
    elif [[ $command == export ]] && ((place == 2)); then
        mapfile -t COMPREPLY < <(compgen -W \
            'conversations messages tool_calls logs jobs executions' -- "$current")
    fi
} && complete -F _scrollbackctl scrollbackctl
